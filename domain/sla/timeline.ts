import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import type { Calendar } from './calendar.ts'
import { dayNumberAt, midnightOf } from './day-number.ts'
import { dayMs, isWorkingUnit } from './limit.ts'
import type { Limit } from './limit.ts'
import { workingTimeOf } from './working-time.ts'

/**
 * How time counts for one limit: `measure` gives the countable milliseconds between two instants,
 * `advance` the earliest instant by which so many have passed, `begin` from when a clock started then counts.
 */
export type Timeline = {
  working: boolean
  /** Countable milliseconds of a day: 24 hours, or a 工作日 of the calendar. */
  dayMs: number
  begin: (start: Date) => Date
  measure: (from: Date, to: Date) => number
  advance: (from: Date, ms: number) => Date
  /** The first year from one instant to the other that is not on record: what is computed is provisional. */
  missingYear: (from: Date, to: Date) => number | null
}

/** Every minute counts, day and night. */
export const naturalTimeline: Timeline = {
  working: false,
  dayMs,
  begin: (start) => start,
  measure: (from, to) => to.getTime() - from.getTime(),
  advance: (from, ms) => new Date(from.getTime() + ms),
  missingYear: () => null,
}

/**
 * Takes a limit and its calendar; gives the timeline it counts on. "N 工作日" read as day-end begins with the next
 * working day, of which each counts alike; every other working limit counts from the minute (DOMAIN 6).
 * Refuses a calendar without a single working hour with `limit.needs_calendar`.
 */
export function timelineOf({ unit, reading }: Pick<Limit, 'unit' | 'reading'>, calendar: Calendar): Result<Timeline> {
  if (!isWorkingUnit(unit)) return ok(naturalTimeline)
  const { rolling, dayEnd } = timelinesOf(calendar)
  const timeline = unit === 'workday' && reading === 'dayEnd' ? dayEnd : rolling
  return timeline ? ok(timeline) : refuse('limit.needs_calendar', { unit })
}

type Timelines = { rolling: Timeline | null; dayEnd: Timeline | null }

const made = new WeakMap<Calendar, Timelines>()

function timelinesOf(calendar: Calendar): Timelines {
  const known = made.get(calendar)
  if (known) return known
  const timelines = { rolling: workingTimeline(calendar, false), dayEnd: workingTimeline(calendar, true) }
  made.set(calendar, timelines)
  return timelines
}

function workingTimeline(calendar: Calendar, dayEnd: boolean): Timeline | null {
  const time = workingTimeOf(calendar, dayEnd)
  if (time.weekMs === 0) return null
  const entered = enteredSpan(calendar.years)
  return {
    working: true,
    dayMs: calendar.workdayMinutes * 60_000,
    begin: (start) => (dayEnd ? new Date(time.nextOpening(start.getTime())) : start),
    measure: (from, to) => time.between(from.getTime(), to.getTime()),
    advance: (from, ms) => new Date(time.after(from.getTime(), ms)),
    missingYear: (from, to) =>
      from >= entered.from && to < entered.to ? null : firstMissing(new Set(calendar.years), yearOf(from), yearOf(to)),
  }
}

/** The years on record without a gap, so that the usual case costs two comparisons. */
function enteredSpan(years: readonly number[]): { from: Date; to: Date } {
  const first = Math.min(...years)
  let end = first
  while (years.includes(end)) end += 1
  return { from: new Date(midnightOf(newYear(first))), to: new Date(midnightOf(newYear(end))) }
}

function firstMissing(years: ReadonlySet<number>, from: number, to: number): number | null {
  for (let year = from; year <= to; year += 1) if (!years.has(year)) return year
  return null
}

const newYear = (year: number) => Date.UTC(year, 0, 1) / dayMs

/** The year in Shanghai. */
const yearOf = (at: Date) => new Date(dayNumberAt(at.getTime()) * dayMs).getUTCFullYear()
