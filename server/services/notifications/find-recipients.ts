import type { CaseWork } from '@/server/db/case-work.ts'
import { leadersOf, peopleWithRightOver, peopleWithRoleOver } from '@/server/db/people.ts'

export type RecipientRule = {
  holder?: boolean
  /** leaders of the step's own unit, not of every unit above it */
  unitLeader?: boolean
  supervisor?: boolean
  /** who has the duty of the night over the place */
  duty?: boolean
  reporter?: boolean
  roles?: string[]
  /** the step it is about; without one all open steps of the case */
  taskId?: string | null
}

/** Finds the people a notice goes to. Roles and rights are data: leaders may assign the steps of their unit, supervisors oversee. */
export async function findRecipients(work: CaseWork, rule: RecipientRule): Promise<string[]> {
  const { tx } = work
  const tasks = await tx.task.findMany({
    where: rule.taskId ? { id: rule.taskId } : { caseId: work.case.id, state: 'open' },
    select: { assigneeId: true, role: true, unit: { select: { path: true } } },
  })
  const grid = await tx.unit.findUniqueOrThrow({ where: { id: work.case.gridUnitId }, select: { path: true } })
  const people: string[] = []
  for (const { assigneeId, role, unit } of tasks) {
    if (rule.holder)
      people.push(...(assigneeId ? [assigneeId] : await peopleWithRoleOver(tx, role, unit?.path ?? null)))
    if (rule.unitLeader && unit) people.push(...(await leadersOf(tx, unit.path)))
  }
  if (rule.supervisor) people.push(...(await peopleWithRightOver(tx, 'case.oversee', grid.path)))
  if (rule.duty) people.push(...(await peopleWithRightOver(tx, 'alarm.duty', grid.path)))
  if (rule.reporter && work.case.reporterId) people.push(work.case.reporterId)
  for (const role of rule.roles ?? []) people.push(...(await peopleWithRoleOver(tx, role, grid.path)))
  return people
}
