import type { Shift } from './calendar.ts'

const shiftText = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

/** Minutes of a day. */
export const dayMinutes = 24 * 60

/** Takes `09:00-12:00`, or `22:00-06:00` for a shift over midnight; gives the shift, null of what is none. */
export function parseShift(text: string): Shift | null {
  const [match, hour, minute, endHour, endMinute] = shiftText.exec(text) ?? []
  if (match === undefined) return null
  const from = Number(hour) * 60 + Number(minute)
  const end = endHour === undefined ? dayMinutes : Number(endHour) * 60 + Number(endMinute)
  // a shift that ends when it begins is a slip, and would be a whole day
  if (end === from) return null
  return [from, end > from ? end : end + dayMinutes]
}

/** Takes a shift; gives it as people write it: `09:00–12:00`. */
export const shiftWords = ([from, to]: Shift): string => `${clockTime(from)}–${clockTime(to)}`

function clockTime(minutes: number): string {
  const time = minutes > dayMinutes ? minutes - dayMinutes : minutes
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`
}

/** Takes the shifts of a day and those of the day before; says whether one begins before another has ended. */
export function overlap(before: readonly Shift[], shifts: readonly Shift[]): boolean {
  const overnight = before.filter(([, to]) => to > dayMinutes)
  const carried = overnight.map(([from, to]): Shift => [from - dayMinutes, to - dayMinutes])
  const sorted = [...carried, ...shifts].sort((a, b) => a[0] - b[0])
  return sorted.some(([, to], index) => to > (sorted[index + 1]?.[0] ?? Infinity))
}
