import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { countIncidentRows } from '@/server/db/incident-list.ts'

export type IncidentCounts = { all: number; of: (processKey: string) => number }

/** Counts what `listIncidents` lists, all together and by process. Refuses `right.missing`. */
export async function countIncidents(actor: Person, db = defaultDb): Promise<Result<IncidentCounts>> {
  const allowed = can(actor, 'incident.read', { unitPaths: [] })
  if (!allowed.ok) return allowed
  const rows = await countIncidentRows(db, actor)
  const counts = new Map(rows.map(({ processKey, count }) => [processKey, count]))
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  return ok({ all, of: (processKey) => counts.get(processKey) ?? 0 })
}
