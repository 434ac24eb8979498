import type { Calendar, Shift, Week } from './calendar.ts'
import { parseDate, weekdayOf } from './day-number.ts'
import { minuteMs } from './limit.ts'

/** The shifts of one day in milliseconds from its midnight; `total` is what the day counts, `scale` what a millisecond. */
export type WorkDay = { shifts: readonly Shift[]; total: number; scale: number }

export type WorkDays = {
  /** Countable milliseconds of the week that holds in the end; 0: nobody ever works. */
  weekMs: number
  dayOf: (day: number) => WorkDay
  /** The shifts of a day in minutes, as the calendar has them. */
  shiftsOf: (day: number) => readonly Shift[]
  /** Countable milliseconds of all days before this one, from an arbitrary zero. */
  before: (day: number) => number
}

/**
 * Takes a calendar and whether all its working days count alike, however long they are (the day-end reading).
 * Weeks are computed, the days that differ are corrections on top: any distance costs the same few steps.
 */
export function workDaysOf(calendar: Calendar, equalDays: boolean): WorkDays {
  const equalMs = equalDays ? calendar.workdayMinutes * minuteMs : null
  const eras = erasOf(calendar, equalMs)
  const last = eras.at(-1) as Era
  const eraOf = (day: number): Era => {
    if (day >= last.first) return last
    return eras.findLast(({ first }) => day >= first) ?? last
  }
  const usual = (day: number) => eraOf(day).days[weekdayOf(day)] ?? restDay
  const special = Object.entries(calendar.days).map(([date, shifts]) => [parseDate(date) ?? NaN, shifts] as const)
  const other = new Map(special.map(([day, shifts]) => [day, toWorkDay(shifts, equalMs)]))
  const dayOf = (day: number) => other.get(day) ?? usual(day)
  const usualBefore = (day: number) => {
    const era = eraOf(day)
    return era.base + weeksBefore(era, day)
  }
  const extra = extraOf(other, (day) => dayOf(day).total - usual(day).total)
  return {
    weekMs: last.sums[7] ?? 0,
    dayOf,
    shiftsOf: (day) => dayOf(day).shifts.map(([from, to]): Shift => [from / minuteMs, to / minuteMs]),
    before: (day) => usualBefore(day) + extra(day),
  }
}

/** What the days that differ add before each day, day by day from the first of them to the last. */
function extraOf(other: ReadonlyMap<number, unknown>, extraIn: (day: number) => number): (day: number) => number {
  if (other.size === 0) return () => 0
  const first = Math.min(...other.keys())
  const days = Array.from({ length: Math.max(...other.keys()) - first + 1 }, (_, index) => first + index)
  const sums = Float64Array.from(runningSums(days.map(extraIn)))
  const whole = sums.at(-1) ?? 0
  return (day) => (day <= first ? 0 : (sums[day - first] ?? whole))
}

/** A stretch of years with one ordinary week. `base` makes the sum go on where the era before left off. */
type Era = { first: number; days: readonly WorkDay[]; sums: readonly number[]; base: number }

function erasOf({ week, laterWeeks = [] }: Calendar, equalMs: number | null): Era[] {
  const eras: Era[] = []
  for (const { first, week: own } of [
    { first: -Infinity, week },
    ...laterWeeks.map((later) => ({ first: parseDate(later.from) ?? 0, week: later.week })),
  ]) {
    const days = own.map((shifts: Week[number]) => toWorkDay(shifts, equalMs))
    const era: Era = { first, days, sums: runningSums(days.map(({ total }) => total)), base: 0 }
    const previous = eras.at(-1)
    if (previous) era.base = previous.base + weeksBefore(previous, first) - weeksBefore(era, first)
    eras.push(era)
  }
  return eras
}

const weeksBefore = ({ sums }: Era, day: number): number =>
  Math.floor((day + 4) / 7) * (sums[7] ?? 0) + (sums[weekdayOf(day)] ?? 0)

function toWorkDay(shifts: readonly Shift[], equalMs: number | null): WorkDay {
  const inMs = shifts.map(([from, to]): Shift => [from * minuteMs, to * minuteMs])
  const length = inMs.reduce((sum, [from, to]) => sum + to - from, 0)
  const total = length > 0 ? (equalMs ?? length) : 0
  return { shifts: inMs, total, scale: length > 0 ? total / length : 0 }
}

const restDay: WorkDay = { shifts: [], total: 0, scale: 0 }

/** `[0, a, a+b, …]`: entry n is what lies before item n. */
function runningSums(values: readonly number[]): number[] {
  const sums = [0]
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value)
  return sums
}

/** The first number from 0 for which the test holds, `end` when it holds for none before; once true it stays true. */
export function lowerBound(end: number, test: (index: number) => boolean): number {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
