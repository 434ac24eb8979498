import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { listCandidateRows } from '@/server/db/candidates.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { taskScope } from '@/server/db/scope.ts'
import type { Named } from '@/server/services/cases/status-view.ts'
import { isId } from '@/server/services/is-id.ts'

export type CandidateView = {
  id: string
  name: string
  role: Named
  unit: Named
}

/**
 * Lists the people to whom an open step may be given: holders of its role in reach of its unit.
 * Refuses what assigning would refuse: `task.not_found`, `right.missing`, `task.not_yours`, `task.already_done`.
 */
export async function listCandidates(actor: Person, taskId: string, db = defaultDb): Promise<Result<CandidateView[]>> {
  if (!isId(taskId)) return refuse('task.not_found')
  const task = await db.task.findFirst({
    where: { AND: [{ id: taskId }, taskScope(actor)] },
    select: { role: true, assigneeId: true, state: true, unit: { select: { path: true } } },
  })
  if (!task) return refuse('task.not_found')
  const { role, assigneeId, state } = task
  const unitPath = task.unit?.path ?? null
  const allowed = can(actor, 'step.assign', { role, unitPath, assigneeId, open: state === 'open' })
  if (!allowed.ok) return allowed
  const rows = await listCandidateRows(db, role, unitPath)
  return ok(
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      role: { code: row.role, name: row.roleName, nameEn: row.roleNameEn },
      unit: { code: row.unitCode, name: row.unitName, nameEn: row.unitNameEn },
    })),
  )
}
