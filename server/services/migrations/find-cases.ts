import type { MigrationFilter } from '@/domain/migration/migration.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Tx } from '@/server/db/client.ts'

/** More at a time and nobody reads the dry run. */
export const mostCases = 20_000

/** Gives the open cases of a version that a filter means. Refuses `migration.too_many`, `unit.unknown`. */
export async function findCases(
  tx: Tx,
  versionId: string,
  { unit, step, reportedFrom, reportedBefore }: MigrationFilter,
): Promise<Result<string[]>> {
  const root = unit === undefined ? null : await tx.unit.findUnique({ where: { code: unit }, select: { path: true } })
  if (unit !== undefined && !root)
    return refuse('unit.unknown', { unit }, [{ path: 'filter.unit', code: 'unit.unknown', params: { unit } }])
  const under = root && { path: { startsWith: root.path } }
  const where = {
    ...{ processVersionId: versionId, closedAt: null },
    reportedAt: { ...(reportedFrom && { gte: reportedFrom }), ...(reportedBefore && { lt: reportedBefore }) },
    ...(step !== undefined && { tasks: { some: { state: 'open' as const, elementId: step } } }),
    ...(under && { OR: [{ leadUnit: under }, { leadUnitId: null, grid: under }] }),
  }
  const count = await tx.case.count({ where })
  if (count > mostCases) return refuse('migration.too_many', { count, most: mostCases })
  const found = await tx.case.findMany({ where, select: { id: true }, orderBy: { number: 'asc' } })
  return ok(found.map(({ id }) => id))
}
