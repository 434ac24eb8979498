import type { Calendar, Shift } from './calendar.ts'
import { dayMs, minuteMs } from './limit.ts'

/** Asia/Shanghai has kept one offset since 1991, so that days are numbers since 1970. */
const offsetMs = 8 * 60 * minuteMs

/** The shifts of one day in milliseconds from its midnight; `total` is what the day counts, `scale` what a millisecond. */
type Day = { shifts: readonly Shift[]; total: number; scale: number }

export type WorkingTime = {
  /** Countable milliseconds of an ordinary week; 0: nobody ever works. */
  weekMs: number
  /** Countable milliseconds between two instants, 0 when they are turned round. */
  between: (from: number, to: number) => number
  /** The earliest instant not before `from` by which so many milliseconds have counted. */
  after: (from: number, ms: number) => number
  /** The opening of the first working day after the day of this instant. */
  nextOpening: (at: number) => number
}

/**
 * Takes a calendar and whether all its working days count alike, however long they are (the day-end reading).
 * Weeks are computed, the days that differ are corrections on top: any distance costs the same few steps.
 */
export function workingTimeOf(calendar: Calendar, equalDays: boolean): WorkingTime {
  const toDay = (shifts: readonly Shift[]): Day => {
    const inMs = shifts.map(([from, to]): Shift => [from * minuteMs, to * minuteMs])
    const length = inMs.reduce((sum, [from, to]) => sum + to - from, 0)
    const total = equalDays && length > 0 ? calendar.workdayMinutes * minuteMs : length
    return { shifts: inMs, total, scale: length > 0 ? total / length : 0 }
  }
  const week = calendar.week.map(toDay)
  const weekBefore = runningSums(week.map(({ total }) => total))
  const weekMs = weekBefore[7] ?? 0
  const other = new Map(
    Object.entries(calendar.days).map(([date, shifts]) => [Date.parse(date) / dayMs, toDay(shifts)]),
  )
  const otherDays = [...other.keys()].sort((a, b) => a - b)
  const usual = (day: number) => week[weekdayOf(day)] ?? restDay
  const dayOf = (day: number) => other.get(day) ?? usual(day)
  const corrections = runningSums(otherDays.map((day) => dayOf(day).total - usual(day).total))

  const before = (day: number) =>
    Math.floor((day + 4) / 7) * weekMs +
    (weekBefore[weekdayOf(day)] ?? 0) +
    (corrections[lowerBound(otherDays.length, (index) => (otherDays[index] ?? 0) >= day)] ?? 0)

  const until = (at: number) => {
    const day = Math.floor((at + offsetMs) / dayMs)
    return before(day) + countedIn(dayOf(day), at + offsetMs - day * dayMs)
  }

  return {
    weekMs,
    between: (from, to) => Math.max(0, Math.round(until(to) - until(from))),
    after(from, ms) {
      if (ms <= 0) return from
      const target = until(from) + ms
      const first = Math.floor((from + offsetMs) / dayMs)
      const filled = (days: number) => before(first + days + 1) >= target - roundingMs
      let reach = 1
      while (!filled(reach) && reach < farthestDays) reach *= 2
      const day = first + lowerBound(reach, filled)
      return Math.round(day * dayMs + momentIn(dayOf(day), target - before(day)) - offsetMs)
    },
    nextOpening(at) {
      const today = Math.floor((at + offsetMs) / dayMs)
      let day = today + 1
      while (dayOf(day).total === 0 && day < today + farthestDays) day += 1
      return day * dayMs + (dayOf(day).shifts[0]?.[0] ?? 0) - offsetMs
    },
  }
}

/** Scaled days end on fractions of a millisecond; a close must not slip to the next opening for one of them. */
const roundingMs = 1e-3

/** No search goes further, whatever a calendar says. */
const farthestDays = 2 ** 20

const restDay: Day = { shifts: [], total: 0, scale: 0 }

/** 1970-01-01 was a Thursday; Sunday is 0. */
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

function countedIn({ shifts, scale }: Day, time: number): number {
  let counted = 0
  for (const [from, to] of shifts) counted += Math.min(Math.max(time - from, 0), to - from)
  return counted * scale
}

/** The earliest time of a day by which so much has counted: 12:00 rather than 13:30, 18:00 rather than tomorrow. */
function momentIn({ shifts, scale }: Day, counted: number): number {
  let rest = counted / scale
  for (const [from, to] of shifts) {
    if (rest <= to - from + roundingMs) return from + Math.min(rest, to - from)
    rest -= to - from
  }
  return shifts.at(-1)?.[1] ?? 0
}

/** `[0, a, a+b, …]`: entry n is what lies before item n. */
function runningSums(values: readonly number[]): number[] {
  const sums = [0]
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value)
  return sums
}

/** The first number from 0 for which the test holds, `end` when it holds for none before; once true it stays true. */
function lowerBound(end: number, test: (index: number) => boolean): number {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
