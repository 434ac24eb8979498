import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsOfWork, autumnInstants, itMeasuresWhatWasAdded } from '@/tests/timeline-properties.ts'
import { defaultShifts, weekCalendar } from './calendar.ts'
import type { Calendar, CalendarBook } from './calendar.ts'
import { computeClock } from './compute-clock.ts'
import type { ClockReading } from './compute-clock.ts'
import type { ClockChange } from './history.ts'
import type { Level } from './level.ts'
import type { Limit, LimitReading } from './limit.ts'
import { timelineOf } from './timeline.ts'
import type { Timeline } from './timeline.ts'

const at = (text: string) => new Date(`2026-${text}:00+08:00`)
const hourMs = 3_600_000
const levels: Level[] = [
  { code: 'warn', at: { from: 'allowance', percent: 80 } },
  { code: 'due', at: { from: 'allowance', percent: 100 } },
  { code: 'yellow', at: { from: 'due', amount: 1, unit: 'workday' } },
]

const datesOf = (month: number, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => new Date(Date.UTC(2026, month - 1, first + index)))
const holidays = [...datesOf(9, 25, 27), ...datesOf(10, 1, 7)].map(
  (day) => [day.toISOString().slice(0, 10), []] as const,
)

/** The autumn of the 2026 list: 中秋 and 国庆, with 9/20 and 10/10 made up. */
const autumn: Calendar = {
  ...weekCalendar,
  code: 'district',
  days: { ...Object.fromEntries(holidays), '2026-09-20': defaultShifts, '2026-10-10': defaultShifts },
  years: [2026],
}

function read(limit: Limit, history: ClockChange[], now: Date, book?: CalendarBook): ClockReading {
  const reading = computeClock(limit, history, levels, now, book)
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

function started(limit: Limit, start: string, book?: CalendarBook): ClockReading {
  return read(limit, [{ kind: 'start', at: at(start) }], at(start), book)
}

const markOf = (reading: ClockReading, level: string) => reading.marks.find((mark) => mark.level === level)?.at

describe('a working clock without an entered calendar', () => {
  it.each<[Limit, string, string]>([
    [{ amount: 2, unit: 'workhour' }, '11-20T17:30', '11-23T10:30'],
    [{ amount: 4, unit: 'workhour' }, '11-20T08:00', '11-20T14:30'],
    [{ amount: 3, unit: 'workhour' }, '11-20T09:00', '11-20T12:00'],
    [{ amount: 1, unit: 'workhour' }, '11-21T10:00', '11-23T10:00'],
    [{ amount: 1, unit: 'workhour' }, '11-20T12:15', '11-20T14:30'],
    [{ amount: 5, unit: 'workday' }, '11-16T09:00', '11-20T18:00'],
    [{ amount: 1, unit: 'workday', reading: 'rolling' }, '11-20T17:00', '11-23T17:00'],
    [{ amount: 1, unit: 'workday', reading: 'dayEnd' }, '11-20T17:00', '11-23T18:00'],
    [{ amount: 2, unit: 'workday', reading: 'dayEnd' }, '11-21T10:00', '11-24T18:00'],
  ])('counts %j from %s to %s on Monday to Friday, provisionally', (limit, start, due) => {
    expect(started(limit, start)).toMatchObject({ dueAt: at(due), provisional: true, workdayMs: 7.5 * hourMs })
  })

  it('warns at 80 % and shows the card a working day after due', () => {
    const reading = started({ amount: 5, unit: 'workday' }, '11-16T09:00')
    expect([markOf(reading, 'warn'), markOf(reading, 'yellow')]).toEqual([at('11-19T18:00'), at('11-23T18:00')])
  })

  it('stands still over lunch, night and weekend', () => {
    const start: ClockChange[] = [{ kind: 'start', at: at('11-20T17:00') }]
    const used = (now: string) => read({ amount: 1, unit: 'workday' }, start, at(now)).elapsedMs / hourMs
    expect(['11-20T18:00', '11-22T23:00', '11-23T09:30', '11-23T12:00', '11-23T13:30'].map(used)).toEqual([
      1, 1, 1.5, 4, 4,
    ])
  })

  it('holds and extends as the oracle of DOMAIN 6 says', () => {
    const limit: Limit = { amount: 5, unit: 'workday', reading: 'rolling' }
    const history: ClockChange[] = [
      { kind: 'start', at: at('11-16T09:00') },
      { kind: 'hold', at: at('11-18T11:00') },
      { kind: 'resume', at: at('11-25T14:30') },
    ]
    expect(read(limit, history, at('11-20T12:00'))).toMatchObject({
      state: 'held',
      dueAt: null,
      elapsedMs: 17 * hourMs,
    })
    const resumed = read(limit, history, at('11-25T14:30'))
    expect(resumed).toMatchObject({ elapsedMs: 17 * hourMs, remainingMs: 20.5 * hourMs, dueAt: at('11-30T11:00') })
    expect(markOf(resumed, 'warn')).toEqual(at('11-27T11:00'))
    const extension: ClockChange = { kind: 'extend', amount: 2, unit: 'workday', at: at('11-26T09:00') }
    const extended = read(limit, [...history, extension], at('11-26T09:00'))
    expect(extended.dueAt).toEqual(at('12-02T11:00'))
    expect(markOf(extended, 'warn')).toEqual(at('11-30T17:00'))
  })

  it('read as day-end has used nothing before the next working day opens', () => {
    const limit: Limit = { amount: 5, unit: 'workday', reading: 'dayEnd' }
    const start: ClockChange[] = [{ kind: 'start', at: at('11-16T10:00') }]
    const today = read(limit, start, at('11-16T17:00'))
    expect(today).toMatchObject({ elapsedMs: 0, dueAt: at('11-23T18:00') })
    expect(markOf(today, 'warn')).toEqual(at('11-20T18:00'))
    expect(read(limit, start, at('11-17T10:00')).elapsedMs).toBe(hourMs)
  })

  it('counts working time from what it has used when a new limit brings it', () => {
    const changes: ClockChange[] = [
      { kind: 'start', at: at('11-20T17:00') },
      { kind: 'limit', at: at('11-23T10:00'), limit: { amount: 3, unit: 'workhour' } },
    ]
    expect(read({ amount: 9, unit: 'day' }, changes, at('11-23T10:00')).dueAt).toEqual(at('11-23T11:00'))
  })
})

describe('levels in the other kind of time', () => {
  const level = (from: 'due' | 'start', amount: number, unit: Limit['unit']): Level[] => [
    { code: 'x', at: { from, amount, unit } },
  ]
  const markAt = (limit: Limit, levelAt: Level[], history: ClockChange[], now: string) => {
    const reading = computeClock(limit, history, levelAt, at(now))
    return reading.ok ? reading.value.marks[0]?.at : reading.error
  }
  const friday: ClockChange = { kind: 'start', at: at('11-20T08:00') }

  it('a card one working day after a natural deadline waits for the weekend', () => {
    const limit: Limit = { amount: 10, unit: 'hour' }
    expect(markAt(limit, level('due', 1, 'workday'), [friday], '11-20T09:00')).toEqual(at('11-23T18:00'))
    expect(computeClock(limit, [friday], level('due', 1, 'workday'), at('11-20T09:00'))).toMatchObject({
      value: { provisional: false, workdayMs: null },
    })
  })

  it('a day after a working deadline is a natural day, and a hold stops it too', () => {
    const limit: Limit = { amount: 3, unit: 'workhour' }
    expect(markAt(limit, level('due', 1, 'day'), [friday], '11-20T09:00')).toEqual(at('11-21T12:00'))
    const held: ClockChange[] = [friday, { kind: 'hold', at: at('11-20T14:00') }]
    expect(markAt(limit, level('due', 1, 'day'), held, '11-22T09:00')).toBeNull()
    const resumed: ClockChange[] = [...held, { kind: 'resume', at: at('11-22T14:00') }]
    expect(markAt(limit, level('due', 1, 'day'), resumed, '11-22T15:00')).toEqual(at('11-23T12:00'))
  })

  it('an offset from the start counts from the start itself', () => {
    const limit: Limit = { amount: 2, unit: 'workday', reading: 'dayEnd' }
    expect(markAt(limit, level('start', 3, 'minute'), [friday], '11-20T08:00')).toEqual(at('11-20T08:03'))
  })
})

describe('an entered calendar takes the place of the plain week', () => {
  const district: CalendarBook = () => autumn

  it.each<[Limit, string, string, string]>([
    [{ amount: 4, unit: 'workhour' }, '09-30T17:00', '10-08T12:00', '10-08T11:12'],
    [{ amount: 2, unit: 'workhour' }, '10-09T17:00', '10-10T10:00', '10-10T09:36'],
    [{ amount: 5, unit: 'workday', reading: 'dayEnd' }, '09-30T10:00', '10-13T18:00', '10-12T18:00'],
    [{ amount: 2, unit: 'workday', reading: 'dayEnd' }, '10-08T09:00', '10-10T18:00', '10-10T15:00'],
    [{ amount: 2, unit: 'workday', reading: 'rolling' }, '10-08T09:00', '10-09T18:00', '10-09T15:00'],
  ])('%j from %s is due %s for good, yellow %s', (limit, start, due, warn) => {
    const reading = started(limit, start, district)
    expect(reading).toMatchObject({ dueAt: at(due), provisional: false })
    expect(markOf(reading, 'warn')).toEqual(at(warn))
  })

  it('is provisional again for a deadline in a year nobody has entered', () => {
    expect(started({ amount: 5, unit: 'workday' }, '12-30T10:00', district).provisional).toBe(true)
    expect(started({ amount: 2, unit: 'workhour' }, '12-31T10:00', district).provisional).toBe(false)
  })

  it('counts a short day as a whole one when days are counted, and as its hours when time is', () => {
    const short: Calendar = { ...autumn, days: { '2026-11-24': [[540, 720]] } }
    const due = (reading: LimitReading) =>
      started({ amount: 2, unit: 'workday', reading }, '11-23T09:00', () => short).dueAt
    expect([due('dayEnd'), due('rolling')]).toEqual([at('11-25T18:00'), at('11-25T15:00')])
  })

  it('without a single working hour is refused, where it is needed', () => {
    const none: CalendarBook = () => ({ ...weekCalendar, week: [] })
    const start: ClockChange[] = [{ kind: 'start', at: at('11-20T08:00') }]
    const codeOf = (limit: Limit, drawn: Level[]) => {
      const reading = computeClock(limit, start, drawn, at('11-20T09:00'), none)
      return reading.ok ? 'ok' : reading.error.code
    }
    expect(codeOf({ amount: 2, unit: 'workday' }, [])).toBe('limit.needs_calendar')
    expect(codeOf({ amount: 2, unit: 'day' }, levels)).toBe('limit.needs_calendar')
    expect(codeOf({ amount: 2, unit: 'day' }, [])).toBe('ok')
  })
})

describe('for every instant and amount', () => {
  const lineOf = (limit: Pick<Limit, 'unit' | 'reading'>, calendar: Calendar): Timeline => {
    const timeline = timelineOf(limit, calendar)
    if (!timeline.ok) throw new Error(timeline.error.code)
    return timeline.value
  }
  const patchy: Calendar = {
    ...autumn,
    days: { ...autumn.days, '2026-11-24': [[540, 720]], '2026-11-28': [[600, 615]] },
  }
  const timelines = fc.constantFrom(
    lineOf({ unit: 'workhour' }, weekCalendar),
    lineOf({ unit: 'workhour' }, patchy),
    lineOf({ unit: 'workday', reading: 'dayEnd' }, patchy),
  )

  itMeasuresWhatWasAdded(timelines)

  it('added in two steps it comes to the same instant, and time measured in two parts to the same length', () => {
    fc.assert(
      fc.property(timelines, autumnInstants, amountsOfWork, amountsOfWork, (timeline, from, first, second) => {
        const middle = timeline.advance(from, first)
        const end = timeline.advance(from, first + second)
        expect(Math.abs(timeline.advance(middle, second).getTime() - end.getTime())).toBeLessThanOrEqual(20)
        const parts = timeline.measure(from, middle) + timeline.measure(middle, end)
        expect(Math.abs(timeline.measure(from, end) - parts)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1000 },
    )
  })

  it('the plain week agrees with counting minute by minute', () => {
    const timeline = lineOf({ unit: 'workhour' }, weekCalendar)
    const works = (time: number) => {
      const local = new Date(time + 8 * hourMs)
      const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
      const inShift = defaultShifts.some(([from, to]) => minute >= from && minute < to)
      return inShift && local.getUTCDay() >= 1 && local.getUTCDay() <= 5
    }
    fc.assert(
      fc.property(autumnInstants, fc.integer({ min: 1, max: 12_000 }), (from, length) => {
        let minutes = 0
        for (let index = 0; index < length; index += 1) if (works(from.getTime() + index * 60_000)) minutes += 1
        expect(timeline.measure(from, new Date(from.getTime() + length * 60_000))).toBe(minutes * 60_000)
      }),
    )
  })
})
