const hour = 3_600_000
/** China has one time zone and no summer time (since 1991). */
const offsetHours = 8

/** Takes a moment; gives it as RFC 3339 with the offset of the district, `2026-11-21T17:30:00.000+08:00`. */
export function toTimestamp(at: Date): string {
  return new Date(at.getTime() + offsetHours * hour).toISOString().replace('Z', '+08:00')
}

/** Takes what a service gave; gives it as JSON holds it: moments as text, big integers as text, undefined dropped. */
export function toWire(value: unknown): unknown {
  if (value instanceof Date) return toTimestamp(value)
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : toWire(item)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, toWire(item)]),
  )
}
