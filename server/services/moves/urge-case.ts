import { urgeRefusal } from '@/domain/case/side-moves.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { loadMoveRules } from './move-rules.ts'
import { moveFacts, openStepsFor } from './open-steps.ts'
import { caseIdOf, withMove } from './with-move.ts'

/** 催办: a nudge to those who work the open steps, throttled by the district's rule. Refuses `urge.too_soon`. */
export async function urgeCase(
  actor: Person,
  number: string,
  reason: string,
  db = defaultDb,
): Promise<Result<{ number: string; told: number }>> {
  return withMove(db, actor, await caseIdOf(db, number), async (work, subject) => {
    const allowed = can(actor, 'case.urge', subject)
    if (!allowed.ok) return allowed
    const steps = await openStepsFor(work, actor, subject)
    const fault = urgeRefusal(await moveFacts(work, steps), await loadMoveRules(work.tx), work.now)
    if (fault) return { ok: false, error: fault }
    const moveId = newId()
    work.patch({ urgedAt: work.now })
    work.event(
      { kind: 'person', personId: actor.id },
      { type: 'CaseUrged', data: { reason, taskIds: steps.map(({ id }) => id) } },
    )
    const people = (await findRecipients(work, { holder: true })).filter((id) => id !== actor.id)
    const told = await notifyPeople(work, { cause: `urged:${moveId}`, people, text: 'urged', params: { reason } })
    work.send({ kind: 'moved', message: 'case.urged', moveId, variables: {} })
    return ok({ number, told: told.length })
  })
}
