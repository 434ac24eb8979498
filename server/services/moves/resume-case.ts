import { resumeRefusal } from '@/domain/case/side-moves.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { newId } from '@/server/ids.ts'
import { changeClocks, settledClocks } from '@/server/services/clocks/change-clocks.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { openStepsFor } from './open-steps.ts'
import { caseIdOf, withMove } from './with-move.ts'

/**
 * 恢复: the clocks go on with what they had left. By whoever may approve a hold, and by those who work or lead an open
 * step. Refuses `hold.none`.
 */
export async function resumeCase(
  actor: Person,
  number: string,
  reason: string,
  db = defaultDb,
): Promise<Result<{ number: string }>> {
  return withMove(db, actor, await caseIdOf(db, number), async (work, subject) => {
    const fault = resumeRefusal(work.case)
    if (fault) return { ok: false, error: fault }
    const mine = (await openStepsFor(work, actor, subject)).some((step) => step.mine)
    if (!mine && !can(actor, 'case.approveHold', subject).ok) return refuse('right.missing')
    const resumed = await resumeClocks(work, actor, reason)
    if (!resumed.ok) return resumed
    const people = await findRecipients(work, { holder: true })
    await notifyPeople(work, {
      cause: `resumed:${newId()}`,
      people: people.filter((id) => id !== actor.id),
      text: 'resumed',
      params: { reason },
    })
    return ok({ number })
  })
}

async function resumeClocks(work: CaseWork, actor: Person, reason: string): Promise<Result<unknown>> {
  const held = (await settledClocks(work)).filter(({ state }) => state === 'held')
  const changed = await changeClocks(work, held, () => [
    { kind: 'resume', at: work.now, data: {}, reason, actor: 'person', personId: actor.id },
  ])
  if (!changed.ok) return changed
  const person = { kind: 'person', personId: actor.id } as const
  work.patch({ held: false, heldAt: null })
  work.event(person, { type: 'CaseResumed', data: { reason } })
  for (const { clock, reading } of changed.value)
    work.event(person, {
      type: 'ClockResumed',
      data: {
        ...{ clockId: clock.id, clock: clock.name, taskId: clock.taskId },
        dueAt: reading.dueAt?.toISOString() ?? null,
      },
    })
  work.send({ kind: 'moved', message: 'case.resumed', moveId: newId(), variables: {} })
  return ok(null)
}
