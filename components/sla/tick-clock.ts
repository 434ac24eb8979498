import type { ClockShape } from './clock-shape.ts'

/**
 * Takes a clock as the server read it and the milliseconds since; gives it as it stands now. Only a running clock moves;
 * what a working calendar does to it the server says with the next change.
 */
export function tickClock<C extends ClockShape>(clock: C, sinceMs: number): C {
  if (clock.state !== 'running' || sinceMs <= 0) return clock
  const remainingMs = clock.remainingMs - sinceMs
  const warnLeftMs = clock.warnAt ? clock.dueAt.getTime() - clock.warnAt.getTime() : 0
  const lamp = remainingMs <= 0 ? 'red' : remainingMs <= warnLeftMs ? 'amber' : clock.lamp
  return { ...clock, remainingMs, elapsedMs: clock.elapsedMs + sinceMs, lamp }
}
