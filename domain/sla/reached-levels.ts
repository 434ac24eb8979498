import type { Mark } from './compute-clock.ts'

/** An alarm later than this after its mark is marked as late: something was down. */
export const lateAfterMs = 60_000

export type ReachedLevel = { level: string; at: Date; late: boolean }

/**
 * Takes the marks of a clock, the levels already raised and now; gives the levels to raise, in the order of their marks.
 * After downtime all missed ones come at once, flagged late (DESIGN, promise 3).
 */
export function reachedLevels(marks: readonly Mark[], raised: ReadonlySet<string>, now: Date): ReachedLevel[] {
  const missing = marks.flatMap(({ level, at, reached }) =>
    reached && at && !raised.has(level) ? [{ level, at }] : [],
  )
  return missing.map(({ level, at }) => ({ level, at, late: now.getTime() - at.getTime() > lateAfterMs }))
}
