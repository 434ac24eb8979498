import { ok, refuse, type Result } from '../shared/result.ts'

/** The time of a drill: `at` was the time when the real clock said `since`; it runs at `speed` from there. */
export type DrillClock = { at: Date; since: Date; speed: number }

/** One order to the clock: to a moment, on by a while, or faster from now on. */
export type ClockMove = { to: Date } | { byMs: number } | { speed: number }

const dayMs = 86_400_000

/** China has one time zone and no summer time. */
const zoneMs = 8 * 3_600_000

/** The engine holds a step for a person for a year: one jump stays below it, and a slip of the keyboard is caught. */
export const mostAheadMs = 365 * dayMs

/** An hour a second; beyond it a message to the engine would be over before it arrives. */
export const mostSpeed = 3600

/** Takes a drill clock and the real time; gives the time of the drill. */
export const readDrillClock = ({ at, since, speed }: DrillClock, real: Date): Date =>
  new Date(at.getTime() + Math.max(0, real.getTime() - since.getTime()) * speed)

/** A clock that begins a drill at this moment. */
export const beginDrillClock = (at: Date, real: Date, speed = 1): DrillClock => ({ at, since: real, speed })

/**
 * Takes a clock, an order and the real time; gives the clock as it runs on. Time goes forward only.
 * Refuses a moment before the present one, a jump of more than a year, a speed outside 1–3600.
 */
export function moveDrillClock(clock: DrillClock, move: ClockMove, real: Date): Result<DrillClock> {
  const present = readDrillClock(clock, real)
  if ('speed' in move) {
    if (!(move.speed >= 1 && move.speed <= mostSpeed)) return refuse('drill.speed_invalid', { most: mostSpeed })
    return ok(beginDrillClock(present, real, move.speed))
  }
  const target = 'to' in move ? move.to.getTime() : present.getTime() + move.byMs
  const ahead = target - present.getTime()
  // also what is no number at all
  if (!(ahead >= 0)) return refuse('drill.backwards', { now: districtTime(present) })
  if (ahead > mostAheadMs) return refuse('drill.too_far', { now: districtTime(present) })
  return ok(beginDrillClock(new Date(target), real, clock.speed))
}

/**
 * The moment of the drill that lies at least `ms` of real time back: after a jump nothing is old yet.
 * Null when the clock was changed since.
 */
export function drillMomentAgo({ at, since, speed }: DrillClock, ms: number, real: Date): Date | null {
  const ran = real.getTime() - ms - since.getTime()
  return ran < 0 ? null : new Date(at.getTime() + ran * speed)
}

/** Takes an instant; gives it as the district writes it, `2026-10-08T12:00:00+08:00`. */
const districtTime = (at: Date): string => `${new Date(at.getTime() + zoneMs).toISOString().slice(0, 19)}+08:00`
