import type { StepSubject } from '@/domain/policy/subjects.ts'
import type { StepModel } from '@/domain/process/process-model.ts'
import type { Tx } from '@/server/db/client.ts'
import { readStep } from '@/server/db/step-rows.ts'

/** A step with what rights are asked about; `request` is a repeatable one that may have been answered before. */
export async function findStep(
  tx: Pick<Tx, '$queryRaw'>,
  taskId: string,
  request: { personId: string; key: string } | null = null,
) {
  const row = await readStep(tx, taskId, request)
  if (!row) return null
  const { reporterId, casePaths, ...step } = row
  const subject: StepSubject = {
    role: step.role,
    unitPath: step.unit?.path ?? null,
    assigneeId: step.assigneeId,
    open: step.state === 'open',
    reporterId,
    caseUnitPaths: casePaths,
  }
  return { ...step, model: step.step as unknown as StepModel, subject }
}

export type LoadedStep = NonNullable<Awaited<ReturnType<typeof findStep>>>
