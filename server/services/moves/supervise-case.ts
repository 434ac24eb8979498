import { replyClockName } from '@/domain/case/reply-clock.ts'
import { superviseRefusal } from '@/domain/case/side-moves.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { durationOf, type Limit } from '@/domain/sla/limit.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { newId } from '@/server/ids.ts'
import { startClock } from '@/server/services/clocks/start-clock.ts'
import { policyLevels } from '@/server/services/clocks/step-limit.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { policyInForce } from '@/server/services/policies/policy-in-force.ts'
import { askedReply } from './clocks-of.ts'
import { openStepsFor, type OpenStep } from './open-steps.ts'
import { ownFiles } from './own-files.ts'
import { caseIdOf, withMove } from './with-move.ts'

export type Instruction = {
  instruction: string
  /** how long the reply may take; without one nothing is due (批示) */
  replyDue?: Pick<Limit, 'amount' | 'unit'> | undefined
  fileIds?: readonly string[] | undefined
}

/**
 * 督办 or 批示: an instruction of somebody who oversees the area, marked on the case; a reply due runs on a clock of its
 * own, which a hold does not stop. Refuses people without the right and cases nobody works on.
 */
export async function superviseCase(
  actor: Person,
  number: string,
  { instruction, replyDue, fileIds = [] }: Instruction,
  db = defaultDb,
): Promise<Result<{ number: string; supervision: string }>> {
  return withMove(db, actor, await caseIdOf(db, number), async (work, subject) => {
    const allowed = can(actor, 'case.oversee', subject)
    if (!allowed.ok) return allowed
    const steps = await openStepsFor(work, actor, subject)
    const fault = superviseRefusal({ steps })
    if (fault) return { ok: false, error: fault }
    const valid = replyDue ? durationOf(replyDue.amount, replyDue.unit) : null
    if (valid && !valid.ok) {
      const params = { max: valid.error.params?.max ?? 0 }
      return refuse('limit.invalid', params, [{ path: 'replyDue', code: 'limit.invalid', params }])
    }
    const files = await ownFiles(work, actor, fileIds)
    if (!files.ok) return files
    const id = newId()
    const clock = replyDue ? await startReplyClock(work, id, replyDue) : null
    if (clock && !clock.ok) return clock
    await writeSupervision(work, actor, {
      ...{ id, instruction, fileIds: files.value, unitId: steps[0]?.unitId ?? null },
      ...{ clockId: clock?.value.id ?? null, dueAt: clock?.value.dueAt ?? null },
    })
    await tell(work, actor, id, instruction, steps)
    work.send({ kind: 'moved', message: 'case.supervised', moveId: id, variables: {} })
    return ok({ number, supervision: id })
  })
}

async function startReplyClock(work: CaseWork, id: string, replyDue: Pick<Limit, 'amount' | 'unit'>) {
  const policy = await policyInForce(work.tx, 'default', work.now)
  return startClock(work, {
    // nothing in a model waits for it: the key is no correlation key of the engine's
    ...{ taskId: null, name: replyClockName(id), key: `reply:${id}` },
    ...{ limit: { ...replyDue, calendar: 'district' }, limitSource: askedReply },
    ...{ policy, levels: policyLevels(policy), holdRuns: true },
  })
}

type NewSupervision = {
  id: string
  instruction: string
  fileIds: string[]
  unitId: string | null
  clockId: string | null
  dueAt: Date | null
}

async function writeSupervision(work: CaseWork, actor: Person, { dueAt, ...row }: NewSupervision): Promise<void> {
  await work.tx.supervision.create({ data: { ...row, caseId: work.case.id, byId: actor.id, at: work.now } })
  if (row.clockId) work.patch({ supervisions: work.case.supervisions + 1 })
  const { id: supervisionId, instruction, fileIds } = row
  work.event(
    { kind: 'person', personId: actor.id },
    {
      type: 'CaseSupervised',
      data: { supervisionId, instruction, dueAt: dueAt?.toISOString() ?? null, ...(fileIds.length > 0 && { fileIds }) },
    },
  )
}

async function tell(work: CaseWork, actor: Person, id: string, instruction: string, steps: readonly OpenStep[]) {
  const people = await findRecipients(work, { holder: true, unitLeader: steps.length > 0 })
  await notifyPeople(work, {
    cause: `supervised:${id}`,
    people: people.filter((personId) => personId !== actor.id),
    text: 'supervised',
    params: { reason: instruction },
  })
}
