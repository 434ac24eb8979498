import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Db } from '@/server/db/client.ts'
import { withCaseOfTask, type CaseWork } from '@/server/db/case-work.ts'
import { earlierAnswer, keepFirstAnswer, type Idempotency } from '@/server/db/idempotency.ts'
import { isId } from '@/server/services/is-id.ts'
import { findStep, type LoadedStep } from './load-step.ts'
import { refuseTakenOut } from '@/server/services/cases/case-moves.ts'

type StepAction = 'step.claim' | 'step.release' | 'step.assign' | 'step.complete'

/**
 * Runs a change of one step under the lock of its case, after asking the policy. Refuses steps that cannot be seen
 * (`task.not_found`), that are not the person's, that are over, and cases that are moving, voided or closed.
 * The same idempotency key gets the answer of the first time, also when the step is long over.
 */
export async function withStep<T extends object>(
  db: Db,
  actor: Person,
  taskId: string,
  action: StepAction,
  run: (work: CaseWork, step: LoadedStep) => Promise<Result<T>>,
  idempotency?: Idempotency,
): Promise<Result<T & { replay: boolean }>> {
  if (!isId(taskId)) return refuse('task.not_found')
  return withCaseOfTask(db, taskId, async (work): Promise<Result<T & { replay: boolean }>> => {
    const step = await findStep(work.tx, taskId, idempotency ? { personId: actor.id, key: idempotency.key } : null)
    if (!step) return refuse('task.not_found')
    const visible = can(actor, 'step.read', step.subject)
    if (!visible.ok) return visible
    const answered = earlierAnswer<T>(idempotency, step.answered)
    if (!answered.ok) return answered
    if (answered.value) return ok({ ...answered.value, replay: true })
    const allowed = can(actor, action, step.subject)
    if (!allowed.ok) return allowed
    if (work.case.voided) return refuseTakenOut(work.case.voided)
    if (work.case.closedAt) return refuse('case.closed')
    if (work.case.moving) return refuse('case.moving')
    if (action === 'step.complete' && work.case.held && !step.model.limit.holdRuns) return refuse('case.on_hold')
    const result = await run(work, step)
    if (!result.ok) return result
    const kept = await keepFirstAnswer(work.tx, actor.id, idempotency, 200, result.value)
    if (!kept.ok) return kept
    return ok({ ...result.value, replay: false })
  })
}

/** The reference under which events name a step. */
export const stepRef = (step: LoadedStep) => ({
  taskId: step.id,
  element: step.elementId,
  name: step.name,
  round: step.round,
})
