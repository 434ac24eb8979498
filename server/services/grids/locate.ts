import type { Point } from '@/domain/grid/geometry.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { locateGrid } from './find-grid.ts'

type Region = { code: string; name: string }

export type Located = { grid: Region & { gridCode: string | null }; community: Region | null; street: Region | null }

/**
 * Takes a point (WGS-84 degrees); gives the grid in charge and the community and street it lies in.
 * Refuses `location.outside_district`, `location.no_grid`, `input.invalid`.
 */
export async function locate(point: Point, db = defaultDb): Promise<Result<Located>> {
  const found = await locateGrid(db, point)
  if (!found.ok) return found
  const { id, code, name, gridCode } = found.value
  const grid = await db.unit.findUnique({
    where: { id },
    select: { parent: { select: { code: true, name: true, parent: { select: { code: true, name: true } } } } },
  })
  const community = grid?.parent
  const street = community?.parent ?? null
  return ok({
    grid: { code, name, gridCode },
    community: community ? { code: community.code, name: community.name } : null,
    street,
  })
}
