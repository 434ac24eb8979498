import type { StepSubject } from '@/domain/policy/subjects.ts'
import type { StepModel } from '@/domain/process/process-model.ts'
import type { Tx } from '@/server/db/client.ts'

const SHAPE = {
  unit: { select: { id: true, code: true, path: true } },
  case: { select: { id: true, reporterId: true, units: { select: { unit: { select: { path: true } } } } } },
} as const

/** A step with what rights are asked about. */
export async function findStep(tx: Pick<Tx, 'task'>, taskId: string) {
  const task = await tx.task.findUnique({ where: { id: taskId }, include: SHAPE })
  if (!task) return null
  const subject: StepSubject = {
    role: task.role,
    unitPath: task.unit?.path ?? null,
    assigneeId: task.assigneeId,
    open: task.state === 'open',
    reporterId: task.case.reporterId,
    caseUnitPaths: task.case.units.map(({ unit }) => unit.path),
  }
  return { ...task, model: task.step as unknown as StepModel, subject }
}

export type LoadedStep = NonNullable<Awaited<ReturnType<typeof findStep>>>
