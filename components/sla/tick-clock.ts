import { districtCalendar } from '@/domain/sla/data/district-calendar.ts'
import { timelineOf } from '@/domain/sla/timeline.ts'
import type { ClockShape } from './clock-shape.ts'

/**
 * Takes a clock as the server read it and the milliseconds since; gives it as it stands now. Only a running clock moves.
 * A working one counts the district's calendar, so that it goes on on a Saturday that is worked and stands on a holiday.
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

/** What is left lies between now and due, so that lunch, night and a day-end limit that has not begun stand still. */
function tickWorking<C extends ClockShape>(clock: C, sinceMs: number): C {
  const time = timelineOf({ unit: 'workhour' }, districtCalendar)
  if (!time.ok) return clock
  const now = new Date(clock.readAt.getTime() + sinceMs)
  const left = time.value.measure(now, clock.dueAt) - time.value.measure(clock.dueAt, now)
  const remainingMs = Math.min(clock.remainingMs, left)
  const elapsedMs = clock.elapsedMs + clock.remainingMs - remainingMs
  const warned = clock.warnAt !== null && now >= clock.warnAt
  return { ...clock, remainingMs, elapsedMs, lamp: now >= clock.dueAt ? 'red' : warned ? 'amber' : clock.lamp }
}
