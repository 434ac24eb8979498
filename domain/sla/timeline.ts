import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import type { Limit } from './limit.ts'

/**
 * How time counts for one limit: `measure` gives the countable milliseconds between two instants,
 * `advance` the instant at which so many have passed. Working calendars are further timelines.
 */
export type Timeline = {
  measure: (from: Date, to: Date) => number
  advance: (from: Date, ms: number) => Date
}

const natural: Timeline = {
  measure: (from, to) => to.getTime() - from.getTime(),
  advance: (from, ms) => new Date(from.getTime() + ms),
}

/** Takes a limit; gives the timeline it counts on. Refuses working units, which need a calendar. */
export function timelineOf(limit: Limit): Result<Timeline> {
  const { unit } = limit
  return unit === 'workhour' || unit === 'workday' ? refuse('limit.needs_calendar', { unit }) : ok(natural)
}
