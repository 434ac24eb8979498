import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Timeline } from '@/domain/sla/timeline.ts'

/** Minutes of the autumn of 2026, its holidays among them. */
export const autumnInstants = fc
  .integer({ min: 0, max: 120 * 1440 })
  .map((minute) => new Date(new Date('2026-09-01T00:00:00+08:00').getTime() + minute * 60_000))

/** Milliseconds, from a minute to three hundred hours. */
export const amountsOfWork = fc.integer({ min: 1, max: 300 * 60 }).map((minutes) => minutes * 60_000)

/** An instant is a whole millisecond; in the shortest day that counts as a whole one, an hour of eight, it weighs eight. */
const roundingMs = 8 / 2 + 1

/** States for every one of the timelines that adding work and measuring it belong together. */
export function itMeasuresWhatWasAdded(timelines: fc.Arbitrary<Timeline>): void {
  it('what is added is measured again, and no earlier instant has as much', () => {
    fc.assert(
      fc.property(timelines, autumnInstants, amountsOfWork, (timeline, from, ms) => {
        const to = timeline.advance(from, ms)
        expect(Math.abs(timeline.measure(from, to) - ms)).toBeLessThanOrEqual(roundingMs)
        expect(timeline.measure(from, new Date(to.getTime() - 60_000))).toBeLessThan(ms)
      }),
      { numRuns: 1000 },
    )
  })
}
