import type { Position, Ring } from '../../../domain/grid/geometry.ts'
import { seedOf, seededRandom } from '../random.ts'

/** The district is a warped mesh of 6 × 5 cells; neighbours share every point of their border, so there are no gaps. */
export const columns = 6
export const rows = 5

const centre = { lng: 113.06, lat: 28.04 }
const half = { lng: 0.028, lat: 0.0225 }
const pointsPerEdge = 5

type Corner = readonly [u: number, v: number]

/** Takes a cell; gives its outline counter-clockwise, closed, as GeoJSON wants it. */
export function cellRing(u: number, v: number): Ring {
  const corners: Corner[] = [
    [u, v],
    [u + 1, v],
    [u + 1, v + 1],
    [u, v + 1],
  ]
  const points = corners.flatMap((corner, index) => edge(corner, corners[(index + 1) % 4] as Corner).slice(0, -1))
  return [...points, points[0] as Position]
}

/** Takes corners that follow each other on the mesh; gives the line along them, for the river and the roads. */
export function meshLine(corners: readonly Corner[]): Position[] {
  return corners.flatMap((corner, index) => {
    const next = corners[index + 1]
    return next ? edge(corner, next).slice(index === 0 ? 0 : 1) : []
  })
}

/** Both neighbours of an edge get the same points, only in the other direction. */
function edge(from: Corner, to: Corner): Position[] {
  const forwards = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1])
  const [a, b] = forwards ? [from, to] : [to, from]
  const random = seededRandom(seedOf(`${a.join()}-${b.join()}`))
  const points = Array.from({ length: pointsPerEdge + 1 }, (_, index): Position => {
    const t = index / pointsPerEdge
    const sway = index === 0 || index === pointsPerEdge ? 0 : (random() - 0.5) * 0.09
    const along = between(corner(a), corner(b), t)
    return place(along[0] + sway * (b[1] - a[1]), along[1] + sway * (b[0] - a[0]))
  })
  return forwards ? points : points.reverse()
}

function between(a: Corner, b: Corner, t: number): Corner {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

/** Corners inside are moved a little, so that blocks look grown, not ruled. The river's line keeps its course. */
function corner([u, v]: Corner): Corner {
  const random = seededRandom(seedOf(`corner ${u},${v}`))
  const moveU = u > 0 && u < columns && u !== columns / 2 ? (random() - 0.5) * 0.44 : 0
  const moveV = v > 0 && v < rows ? (random() - 0.5) * 0.44 : 0
  return [u + moveU, v + moveV]
}

/** From mesh to longitude and latitude: rounded at the corners, bent by the meander of the river. */
function place(u: number, v: number): Position {
  const x = (u / columns) * 2 - 1
  const y = (v / rows) * 2 - 1
  const meander = 0.12 * Math.sin(2.6 * y + 0.4) * (1 - 0.7 * Math.abs(x))
  const outward = 1 + 0.05 * Math.sin(5 * Math.atan2(y, x) + 1.1) + 0.03 * Math.sin(9 * Math.atan2(y, x))
  const lng = centre.lng + half.lng * (x * Math.sqrt(1 - 0.3 * y * y) * outward + meander)
  const lat = centre.lat + half.lat * (y * Math.sqrt(1 - 0.3 * x * x) * outward + 0.06 * Math.sin(3 * x))
  return [round(lng), round(lat)]
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
