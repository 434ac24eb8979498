import type { StepModel } from '@/domain/process/process-model.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { stepVariables } from './step-variables.ts'

/**
 * Gives the engine the recorded outcome of a completed step once more, whose job comes or has come in a new instance;
 * `step` is the step as it is drawn there.
 */
export async function completeAgain(work: CaseWork, taskId: string, step: StepModel): Promise<void> {
  const { outcome, form } = await work.tx.task.update({ where: { id: taskId }, data: { settledAt: null } })
  const variables = stepVariables(step, outcome ?? '', (form ?? {}) as Record<string, unknown>)
  work.send({ kind: 'complete', taskId, variables })
}
