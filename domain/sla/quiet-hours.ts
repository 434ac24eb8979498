import type { FieldFault } from '../shared/refusal.ts'
import { dayNumberAt, midnightOf } from './day-number.ts'
import { minuteMs } from './limit.ts'
import { dayMinutes } from './shift.ts'

/** Hours of every day in Shanghai in which messages to the outside wait, `22:00` to `07:00`; the end is not among them. */
export type QuietHours = { from: string; to: string }

const timeText = /^([01]\d|2[0-3]):([0-5]\d)$/

/**
 * Takes the moment a message is written and the quiet hours; gives when it may leave: the same moment outside them,
 * their end inside (DOMAIN 6: messages are delayed, alarms never). Hours that are none delay nothing.
 */
export function quietUntil(at: Date, quiet: QuietHours | undefined): Date {
  const [from, to] = [minutesOf(quiet?.from), minutesOf(quiet?.to)]
  if (from === null || to === null) return at
  const midnight = midnightOf(dayNumberAt(at.getTime()))
  const minute = (at.getTime() - midnight) / minuteMs
  const overMidnight = from > to
  const quietNow = overMidnight ? minute >= from || minute < to : minute >= from && minute < to
  if (!quietNow) return at
  const nextDay = overMidnight && minute >= from
  return new Date(midnight + (to + (nextDay ? dayMinutes : 0)) * minuteMs)
}

/** Takes quiet hours as entered; gives every fault with its field. */
export function checkQuietHours(quiet: QuietHours | undefined): FieldFault[] {
  if (!quiet) return []
  const faults = (['from', 'to'] as const)
    .filter((end) => minutesOf(quiet[end]) === null)
    .map((end): FieldFault => ({ path: `quiet.${end}`, code: 'quiet.time_invalid', params: { time: quiet[end] } }))
  if (faults.length === 0 && quiet.from === quiet.to) return [{ path: 'quiet.to', code: 'quiet.no_time' }]
  return faults
}

function minutesOf(text: string | undefined): number | null {
  const [match, hour, minute] = timeText.exec(text ?? '') ?? []
  return match === undefined ? null : Number(hour) * 60 + Number(minute)
}
