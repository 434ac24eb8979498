import type { StepSubject } from '@/domain/policy/subjects.ts'
import type { StepModel } from '@/domain/process/process-model.ts'
import type { Tx } from '@/server/db/client.ts'

type Around = { unit: { id: string; code: string; path: string } | null; reporterId: string | null; paths: string[] }

/** A step with what rights are asked about: two queries, since every action of a person begins here. */
export async function findStep(tx: Pick<Tx, 'task' | '$queryRaw'>, taskId: string) {
  const task = await tx.task.findUnique({ where: { id: taskId } })
  if (!task) return null
  const [around] = await tx.$queryRaw<[Around]>`
    select (select jsonb_build_object('id', u.id, 'code', u.code, 'path', u.path) from unit u where u.id = ${task.unitId}::uuid) as unit,
      (select reporter_id from "case" where id = ${task.caseId}::uuid) as "reporterId",
      array(select u.path from case_unit c join unit u on u.id = c.unit_id where c.case_id = ${task.caseId}::uuid) as paths`
  const subject: StepSubject = {
    role: task.role,
    unitPath: around.unit?.path ?? null,
    assigneeId: task.assigneeId,
    open: task.state === 'open',
    reporterId: around.reporterId,
    caseUnitPaths: around.paths,
  }
  return { ...task, unit: around.unit, model: task.step as unknown as StepModel, subject }
}

export type LoadedStep = NonNullable<Awaited<ReturnType<typeof findStep>>>
