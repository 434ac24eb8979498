import type { ClockState, Stretch } from './history.ts'
import type { Timeline } from './timeline.ts'

/** Takes the running stretches and an instant; gives what of them lies after it. */
export function countedFrom(running: readonly Stretch[], base: Date): readonly Stretch[] {
  const first = running[0]
  if (!first || first.from.getTime() >= base.getTime()) return running
  return running.map((stretch) => {
    const from = later(stretch.from, base)
    return { ...stretch, from, to: stretch.to && later(stretch.to, from) }
  })
}

/**
 * Takes countable milliseconds and the running stretches; gives the instant by which so many had counted: inside a
 * past stretch, else ahead of the last one. Null while a hold keeps it open, and for a clock that has not started.
 */
export function momentAt(
  position: number,
  running: readonly Stretch[],
  state: ClockState,
  timeline: Timeline,
): Date | null {
  let before = 0
  for (const [index, { from, to }] of running.entries()) {
    const last = index === running.length - 1
    const length = to === null ? Infinity : timeline.measure(from, to)
    if (position <= before + length || (last && state === 'stopped')) return timeline.advance(from, position - before)
    before += length
  }
  return null
}

const later = (a: Date, b: Date) => (a.getTime() >= b.getTime() ? a : b)
