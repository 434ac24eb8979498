import type { Point } from '@/domain/grid/geometry.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named } from '@/server/services/cases/status-view.ts'
import { locateGrid } from './find-grid.ts'

export type Located = { grid: Named & { gridCode: string | null }; community: Named | null; street: Named | null }

/**
 * Takes a point (WGS-84 degrees); gives the grid in charge and the community and street it lies in.
 * Refuses `location.outside_district`, `location.no_grid`, `input.invalid`.
 */
export async function locate(point: Point, db = defaultDb): Promise<Result<Located>> {
  const found = await locateGrid(db, point)
  if (!found.ok) return found
  const { id, code, name, nameEn, gridCode } = found.value
  const grid = await db.unit.findUnique({
    where: { id },
    select: { parent: { select: { ...namedSelect, parent: { select: namedSelect } } } },
  })
  const community = grid?.parent ?? null
  return ok({
    grid: { code, name, nameEn, gridCode },
    community: community && { code: community.code, name: community.name, nameEn: community.nameEn },
    street: community?.parent ?? null,
  })
}
