import { boundsOf, isInPolygon, type Point, type Polygon } from '@/domain/grid/geometry.ts'
import { db } from '@/server/db/client.ts'

export type GridUnit = { id: string; code: string; path: string; point: Point }

const known = new Map<string, Promise<GridUnit>>()

/** A grid of the district, by code or the first one, with a point inside it. */
export function findGridUnit(code = ''): Promise<GridUnit> {
  const grid = known.get(code) ?? loadGrid(code)
  known.set(code, grid)
  return grid
}

async function loadGrid(code: string): Promise<GridUnit> {
  const unit = await db.unit.findFirstOrThrow({
    where: { level: 'grid', active: true, ...(code && { code }) },
    orderBy: { path: 'asc' },
  })
  return { id: unit.id, code: unit.code, path: unit.path, point: pointInside(unit.area as unknown as Polygon) }
}

function pointInside(area: Polygon): Point {
  const { west, south, east, north } = boundsOf(area)
  for (let step = 1; step < 400; step++) {
    const point = {
      lng: west + (east - west) * ((step * 0.618) % 1),
      lat: south + (north - south) * ((step * 0.414) % 1),
    }
    if (isInPolygon(point, area)) return point
  }
  throw new Error('a grid without inside')
}
