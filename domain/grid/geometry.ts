/** Longitude and latitude in degrees, WGS-84 (which CGCS2000 equals to within centimetres). */
export type Point = { lng: number; lat: number }

/** GeoJSON positions are [longitude, latitude]. */
export type Position = [number, number]

export type Ring = Position[]

/** GeoJSON polygon: the first ring is the outline, the others are holes. */
export type Polygon = { type: 'Polygon'; coordinates: Ring[] }

export type Bounds = { west: number; south: number; east: number; north: number }

/** Takes a polygon; gives its bounding box. */
export function boundsOf(polygon: Polygon): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [lng, lat] of polygon.coordinates[0] ?? []) {
    bounds.west = Math.min(bounds.west, lng)
    bounds.east = Math.max(bounds.east, lng)
    bounds.south = Math.min(bounds.south, lat)
    bounds.north = Math.max(bounds.north, lat)
  }
  return bounds
}

/** Says whether the point lies in the box, edges included. */
export function isInBounds({ lng, lat }: Point, { west, south, east, north }: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north
}

/** Says whether the point lies in the polygon. Of two polygons with a common edge exactly one holds a point on it. */
export function isInPolygon(point: Point, polygon: Polygon): boolean {
  const [outline, ...holes] = polygon.coordinates
  return outline !== undefined && isInRing(point, outline) && !holes.some((hole) => isInRing(point, hole))
}

/** Even-odd rule; each edge is half open in latitude, so a ray through a corner counts it once. */
function isInRing({ lng, lat }: Point, ring: Ring): boolean {
  let inside = false
  let [lastLng, lastLat] = ring.at(-1) ?? [0, 0]
  for (const [nextLng, nextLat] of ring) {
    const [low, high] = lastLat < nextLat ? [lastLat, nextLat] : [nextLat, lastLat]
    if (lat >= low && lat < high && lng < crossing(lastLng, lastLat, nextLng, nextLat, lat)) inside = !inside
    lastLng = nextLng
    lastLat = nextLat
  }
  return inside
}

/** Computed from the southern end, so that both neighbours of an edge get the same number to the last bit. */
function crossing(aLng: number, aLat: number, bLng: number, bLat: number, lat: number): number {
  return aLat < bLat
    ? aLng + ((lat - aLat) / (bLat - aLat)) * (bLng - aLng)
    : bLng + ((lat - bLat) / (aLat - bLat)) * (aLng - bLng)
}

const earthRadius = 6_371_008.8

/** Takes two points; gives metres along the great circle. */
export function distanceMetres(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const dLat = radians(b.lat - a.lat)
  const dLng = radians(b.lng - a.lng)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Takes a polygon; gives a point inside it for a label: the centroid, else the middle of its widest stretch. */
export function labelPoint(polygon: Polygon): Point {
  const ring = polygon.coordinates[0] ?? []
  const centre = centroid(ring)
  if (isInPolygon(centre, polygon)) return centre
  const crossings = ring.map(([lng, lat], index) => {
    const [nextLng, nextLat] = ring[(index + 1) % ring.length] ?? [lng, lat]
    const crosses = lat !== nextLat && centre.lat >= Math.min(lat, nextLat) && centre.lat < Math.max(lat, nextLat)
    return crosses ? crossing(lng, lat, nextLng, nextLat, centre.lat) : null
  })
  const sorted = crossings.filter((lng) => lng !== null).sort((a, b) => a - b)
  const middle = ((sorted[0] ?? centre.lng) + (sorted[1] ?? centre.lng)) / 2
  return { lng: middle, lat: centre.lat }
}

function centroid(ring: Ring): Point {
  const [originLng, originLat] = ring[0] ?? [0, 0]
  let area = 0
  let lng = 0
  let lat = 0
  for (const [index, [lngA, latA]] of ring.entries()) {
    const [lngB, latB] = ring[(index + 1) % ring.length] ?? [lngA, latA]
    const [ax, ay, bx, by] = [lngA - originLng, latA - originLat, lngB - originLng, latB - originLat]
    const cross = ax * by - bx * ay
    area += cross
    lng += (ax + bx) * cross
    lat += (ay + by) * cross
  }
  return area === 0
    ? { lng: originLng, lat: originLat }
    : { lng: originLng + lng / (3 * area), lat: originLat + lat / (3 * area) }
}
