import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { crashPoint } from '@/server/crash.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { completeStepRow } from '@/server/db/step-rows.ts'
import type { Idempotency } from '@/server/db/idempotency.ts'
import { newId } from '@/server/ids.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { checkCompletion, type CheckedCompletion, type Completion } from './check-completion.ts'
import { lateReturn } from './late-return.ts'
import type { LoadedStep } from './load-step.ts'
import { stepVariables } from './step-variables.ts'
import { stepRef, withStep } from './with-step.ts'

/**
 * Records what a person did on a step: form checked, clock stopped, event written, command to the engine; the page
 * does not wait for the engine. Refuses unknown outcomes, forms that do not hold, missing photos, and what `withStep`
 * refuses; nothing is written then. The same idempotency key gives the first answer again.
 */
export async function completeTask(
  actor: Person,
  taskId: string,
  completion: Completion,
  { idempotency }: { idempotency?: Idempotency | undefined } = {},
  db = defaultDb,
): Promise<Result<{ caseNumber: string; replay: boolean }>> {
  const complete = async (work: CaseWork, step: LoadedStep) => {
    const checked = await checkCompletion(work, actor, step, completion)
    if (!checked.ok) return checked
    const late = await lateReturn(work, step, checked.value.outcome)
    if (!late.ok) return late
    await writeCompletion(work, actor, step, { ...checked.value, lateReturn: late.value })
    return ok({ caseNumber: work.case.number })
  }
  const result = await withStep(db, actor, taskId, 'step.complete', complete, idempotency)
  crashPoint('task.committed')
  return result
}

async function writeCompletion(
  work: CaseWork,
  actor: Person,
  step: LoadedStep,
  checked: CheckedCompletion & { lateReturn: boolean },
): Promise<void> {
  const { tx } = work
  const { outcome, data, fileIds, photos } = checked
  const [clock] = await stopClocks(work, { taskId: step.id })
  await completeStepRow(tx, {
    ...{ id: step.id, caseId: work.case.id, outcome, form: data, by: actor.id, at: work.now },
    photos: photos.map((photo) => ({ ...photo, id: newId() })),
  })
  if (typeof data.reply === 'string') work.patch({ reply: data.reply })
  work.event(
    { kind: 'person', personId: actor.id, unitId: step.unitId },
    {
      type: 'StepCompleted',
      data: {
        ...stepRef(step),
        outcome,
        form: data,
        fileIds,
        onTime: clock ? work.now <= clock.dueAt : null,
        ...(checked.lateReturn && { lateReturn: true }),
      },
    },
  )
  work.send({ kind: 'complete', taskId: step.id, variables: stepVariables(step.model, outcome, data) })
  work.touchSteps('ended', step.otherSteps)
  work.announce({
    kind: 'task.changed',
    subject: step.id,
    data: { state: 'completed', case: work.case.number },
    personIds: [actor.id],
  })
}
