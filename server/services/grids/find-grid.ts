import { indexGrids, locate, type IndexedGrid } from '@/domain/grid/find-grid.ts'
import type { Point, Polygon } from '@/domain/grid/geometry.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { realNow } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'

export type FoundGrid = {
  id: string
  code: string
  name: string
  nameEn: string | null
  path: string
  gridCode: string | null
  area: Polygon
  /** code and level of the region that rules are made for: the street above the grid */
  region: string
  regionLevel: string
}

type Index = { at: number; outline: Polygon | null; grids: IndexedGrid<FoundGrid>[] }
const REFRESH_MS = 60_000
let index: Index | undefined

/** Finds the grid in charge of a point. Refuses points outside the district. Redrawn grids count within a minute. */
export async function locateGrid(db: Pick<Db, 'unit'>, point: Point): Promise<Result<FoundGrid>> {
  if (!index || realNow().getTime() - index.at > REFRESH_MS) index = await loadIndex(db)
  const found = locate(index.outline, index.grids, point)
  return found.ok ? ok(found.value) : found
}

async function loadIndex(db: Pick<Db, 'unit'>): Promise<Index> {
  const regions = await db.unit.findMany({ where: { kind: 'region', active: true } })
  const byPath = new Map(regions.map((region) => [region.path, region]))
  const outline = regions.find(({ level }) => level === 'district')?.area as unknown as Polygon | undefined
  const grids = regions.flatMap((grid): FoundGrid[] => {
    if (grid.level !== 'grid' || !grid.area) return []
    const street = ancestors(grid.path)
      .map((path) => byPath.get(path))
      .find((region) => region?.level === 'street')
    return [
      {
        id: grid.id,
        code: grid.code,
        name: grid.name,
        nameEn: grid.nameEn,
        path: grid.path,
        gridCode: grid.gridCode,
        area: grid.area as unknown as Polygon,
        region: street?.code ?? grid.code,
        regionLevel: street?.level ?? 'district',
      },
    ]
  })
  return { at: realNow().getTime(), outline: outline ?? null, grids: indexGrids(grids) }
}

function ancestors(path: string): string[] {
  const codes = path.split('/').filter(Boolean)
  return codes.map((_, length) => `/${codes.slice(0, length + 1).join('/')}/`).reverse()
}
