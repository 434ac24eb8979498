import type { Calendar } from './calendar.ts'
import { dayNumberAt, midnightOf } from './day-number.ts'
import { dayMs } from './limit.ts'
import { lowerBound, workDaysOf } from './work-days.ts'
import type { WorkDay } from './work-days.ts'

export type WorkingTime = {
  /** Countable milliseconds of an ordinary week; 0: nobody ever works. */
  weekMs: number
  /** Countable milliseconds between two instants, 0 when they are turned round. */
  between: (from: number, to: number) => number
  /** The earliest instant not before `from` by which so many milliseconds have counted. */
  after: (from: number, ms: number) => number
  /** The opening of the first working day after the day of this instant; a night shift belongs to the day it began. */
  nextOpening: (at: number) => number
}

/** Takes a calendar and whether all its working days count alike, however long they are (the day-end reading). */
export function workingTimeOf(calendar: Calendar, equalDays: boolean): WorkingTime {
  const { weekMs, dayOf, before } = workDaysOf(calendar, equalDays)

  /** The shifts of yesterday may still be running. */
  const until = (at: number) => {
    const day = dayNumberAt(at)
    const time = at - midnightOf(day)
    return before(day - 1) + countedIn(dayOf(day - 1), time + dayMs) + countedIn(dayOf(day), time)
  }

  return {
    weekMs,
    between: (from, to) => Math.max(0, Math.round(until(to) - until(from))),
    after(from, ms) {
      if (ms <= 0) return from
      const target = until(from) + ms
      const enough = target - roundingMs
      const first = dayNumberAt(from) - 1
      let reach = 1
      while (before(first + reach + 1) < enough && reach < farthestDays) reach *= 2
      const day = first + lowerBound(reach, (days) => before(first + days + 1) >= enough)
      return Math.round(midnightOf(day) + momentIn(dayOf(day), target - before(day)))
    },
    nextOpening(at) {
      const today = dayNumberAt(at)
      const yesterdayEnd = dayOf(today - 1).shifts.at(-1)?.[1] ?? 0
      let day = at < midnightOf(today - 1) + yesterdayEnd ? today : today + 1
      while (dayOf(day).total === 0 && day < today + farthestDays) day += 1
      return midnightOf(day) + (dayOf(day).shifts[0]?.[0] ?? 0)
    },
  }
}

/** Scaled days end on fractions of a millisecond; a close must not slip to the next opening for one of them. */
const roundingMs = 1e-3

/** No search goes further, whatever a calendar says. */
const farthestDays = 2 ** 20

function countedIn({ shifts, scale }: WorkDay, time: number): number {
  let counted = 0
  for (const shift of shifts) counted += Math.min(Math.max(time - shift[0], 0), shift[1] - shift[0])
  return counted * scale
}

/** The earliest time of a day by which so much has counted: 12:00 rather than 13:30, 18:00 rather than tomorrow. */
function momentIn({ shifts, scale }: WorkDay, counted: number): number {
  let rest = counted / scale
  for (const [from, to] of shifts) {
    if (rest <= to - from + roundingMs) return from + Math.min(rest, to - from)
    rest -= to - from
  }
  return shifts.at(-1)?.[1] ?? 0
}
