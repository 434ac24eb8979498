import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { boundsOf, distanceMetres, isInBounds, isInPolygon, labelPoint } from './geometry.ts'
import type { Bounds, Point, Polygon } from './geometry.ts'

export type GridArea = { code: string; area: Polygon }

export type IndexedGrid<G extends GridArea> = { grid: G; bounds: Bounds }

/** Takes grids; gives them with their boxes, so that a search looks at a few polygons only. */
export function indexGrids<G extends GridArea>(grids: readonly G[]): IndexedGrid<G>[] {
  return grids.map((grid) => ({ grid, bounds: boundsOf(grid.area) }))
}

/** Takes indexed grids and a point; gives the grid that holds it, or null. */
export function findGrid<G extends GridArea>(index: readonly IndexedGrid<G>[], point: Point): G | null {
  const hit = index.find(({ grid, bounds }) => isInBounds(point, bounds) && isInPolygon(point, grid.area))
  return hit?.grid ?? null
}

/**
 * Takes the district's outline, its grids and a point; gives the grid in charge.
 * A point of the district that no grid covers (water, roads between grids) goes to the nearest grid.
 * Refuses points that are no position on earth, and points outside the district.
 */
export function locate<G extends GridArea>(
  outline: Polygon | null,
  index: readonly IndexedGrid<G>[],
  point: Point,
): Result<G> {
  if (!isOnEarth(point)) return refuse('input.invalid', undefined, [offEarth])
  const grid = findGrid(index, point)
  if (grid) return ok(grid)
  if (!outline || !isInPolygon(point, outline)) return refuse('location.outside_district', undefined, outsideField)
  const nearest = nearestGrid(index, point)
  return nearest ? ok(nearest) : refuse('location.no_grid')
}

const offEarth = { path: 'location', code: 'input.out_of_range' as const, params: { range: '±180, ±90' } }
const outsideField = [{ path: 'location', code: 'location.outside_district' as const }]

function isOnEarth({ lng, lat }: Point): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90
}

function nearestGrid<G extends GridArea>(index: readonly IndexedGrid<G>[], point: Point): G | null {
  let best: { grid: G; metres: number } | null = null
  for (const { grid } of index) {
    const metres = distanceToPolygon(point, grid.area)
    if (!best || metres < best.metres) best = { grid, metres }
  }
  return best?.grid ?? null
}

/** Metres to the outline on the plane that touches the earth at the point: exact enough within a district. */
function distanceToPolygon(point: Point, polygon: Polygon): number {
  const ring = polygon.coordinates[0] ?? []
  const shrink = Math.cos((point.lat * Math.PI) / 180)
  const plane = ring.map(([lng, lat]) => [(lng - point.lng) * shrink, lat - point.lat] as const)
  let best = Infinity
  for (const [i, [ax, ay]] of plane.entries()) {
    const [bx, by] = plane[(i + 1) % plane.length] ?? [ax, ay]
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length2))
    best = Math.min(best, Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)))
  }
  return best === Infinity ? distanceMetres(point, labelPoint(polygon)) : best * 111_195
}
