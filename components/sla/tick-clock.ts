import type { ClockShape } from './clock-shape.ts'

/**
 * Takes a clock as the server read it and the milliseconds since; gives it as it stands now. Only a running clock moves.
 * A working one runs in the stretches of its own calendar that came with it.
 */
export function tickClock<C extends ClockShape>(clock: C, sinceMs: number): C {
  if (clock.state !== 'running' || sinceMs <= 0) return clock
  return clock.workdayMs === null ? tickNatural(clock, sinceMs) : tickWorking(clock, sinceMs)
}

function tickNatural<C extends ClockShape>(clock: C, sinceMs: number): C {
  const remainingMs = clock.remainingMs - sinceMs
  const warnLeftMs = clock.warnAt ? clock.dueAt.getTime() - clock.warnAt.getTime() : 0
  const lamp = remainingMs <= 0 ? 'red' : remainingMs <= warnLeftMs ? 'amber' : clock.lamp
  return { ...clock, remainingMs, elapsedMs: clock.elapsedMs + sinceMs, lamp }
}

/** Only the working time since counts, so that lunch, night and a day-end limit that has not begun stand still. */
function tickWorking<C extends ClockShape>(clock: C, sinceMs: number): C {
  const now = clock.readAt.getTime() + sinceMs
  const counted = clock.nextStretches.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to.getTime(), now) - from.getTime()),
    0,
  )
  const warned = clock.warnAt !== null && now >= clock.warnAt.getTime()
  const lamp = now >= clock.dueAt.getTime() ? 'red' : warned ? 'amber' : clock.lamp
  return { ...clock, remainingMs: clock.remainingMs - counted, elapsedMs: clock.elapsedMs + counted, lamp }
}
