/** A point as the browser gives it: WGS-84 degrees. */
export type Point = { lng: number; lat: number }

/** What a grid polygon says about itself. */
export type GridProperties = {
  code: string
  name: string
  nameEn?: string | null
  community?: string
  communityEn?: string | null
  street?: string
  streetEn?: string | null
}

/** Grids of the district as GeoJSON, the shape of `GET /api/v1/grids`. */
export type GridCollection = {
  type: 'FeatureCollection'
  features: {
    type: 'Feature'
    properties: GridProperties
    geometry: { type: 'Polygon'; coordinates: number[][][] }
  }[]
}

const METRES_PER_DEGREE = 111_320

/** Takes a point and a way in metres (east, north); gives the point reached. Good for a few kilometres. */
export function moved(point: Point, east: number, north: number): Point {
  const shrink = Math.cos((point.lat * Math.PI) / 180)
  return { lng: point.lng + east / (METRES_PER_DEGREE * shrink), lat: point.lat + north / METRES_PER_DEGREE }
}

/** Takes a ring of [lng, lat]; gives the middle of its box, where a person choosing from a list lands. */
export function middleOf(ring: readonly (readonly number[])[]): Point {
  const lngs = ring.map((vertex) => vertex[0] ?? 0)
  const lats = ring.map((vertex) => vertex[1] ?? 0)
  return { lng: (Math.min(...lngs) + Math.max(...lngs)) / 2, lat: (Math.min(...lats) + Math.max(...lats)) / 2 }
}

/** Says whether the point lies inside the ring (ray casting; a point on the edge may fall either way). */
export function inRing(point: Point, ring: readonly (readonly number[])[]): boolean {
  let inside = false
  ring.forEach((vertex, index) => {
    const next = ring[(index + 1) % ring.length] ?? vertex
    const [x1 = 0, y1 = 0] = vertex
    const [x2 = 0, y2 = 0] = next
    if (y1 > point.lat !== y2 > point.lat && point.lng < ((x2 - x1) * (point.lat - y1)) / (y2 - y1) + x1)
      inside = !inside
  })
  return inside
}

/** Takes the polygon of a grid; gives a point inside it: the middle of its box, or else of a line across it. */
export function insideOf(ring: readonly (readonly number[])[]): Point {
  const middle = middleOf(ring)
  if (inRing(middle, ring)) return middle
  const crossings = ring
    .flatMap((vertex, index) => {
      const [x1 = 0, y1 = 0] = vertex
      const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? vertex
      return y1 > middle.lat === y2 > middle.lat ? [] : [((x2 - x1) * (middle.lat - y1)) / (y2 - y1) + x1]
    })
    .sort((a, b) => a - b)
  const [west, east] = crossings
  return west === undefined || east === undefined ? middle : { lng: (west + east) / 2, lat: middle.lat }
}
