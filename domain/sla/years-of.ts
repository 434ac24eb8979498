import type { CalendarInput } from './calendar-input.ts'

/** Takes calendars as entered; gives every year one of them says something about, the earliest first. */
export function yearsOf(...inputs: readonly CalendarInput[]): number[] {
  const years = inputs.flatMap(({ notices, exceptions, weeks }) => [
    ...notices.map(({ year }) => year),
    ...[...exceptions.flatMap(({ from, to = from }) => [from, to]), ...weeks.slice(1).map(({ from }) => from)].map(
      (date) => Number(date.slice(0, 4)),
    ),
  ])
  return [...new Set(years)].sort((a, b) => a - b)
}
