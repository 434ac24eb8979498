import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsOfWork, autumnInstants, itMeasuresWhatWasAdded } from '@/tests/timeline-properties.ts'
import type { Calendar } from './calendar.ts'
import type { CalendarInput } from './calendar-input.ts'
import { compileCalendar } from './compile-calendar.ts'
import { districtInput } from './data/district-calendar.ts'
import { timelineOf } from './timeline.ts'
import type { Timeline } from './timeline.ts'
import { wantedNotice } from './wanted-notice.ts'

const at = (text: string) => new Date(`2026-${text}:00+08:00`)
const hourMs = 3_600_000
const words = (zh: string) => ({ zh, en: zh })
const office = ['09:00-12:00', '13:30-18:00']
const weekdays = (shifts: string[]) => ({ 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts })
const everyDay = (shifts: string[]) => ({ 0: shifts, 6: shifts, ...weekdays(shifts) })

function compiled(change: Partial<CalendarInput>): Calendar {
  const calendar = compileCalendar({ ...districtInput, ...change })
  if (!calendar.ok) throw new Error(JSON.stringify(calendar.error))
  return calendar.value
}

function lineOf(change: Partial<CalendarInput>, reading: 'rolling' | 'dayEnd' = 'rolling'): Timeline {
  const timeline = timelineOf({ unit: 'workday', reading }, compiled(change))
  if (!timeline.ok) throw new Error(timeline.error.code)
  return timeline.value
}

function faultsOf(change: Partial<CalendarInput>): string[] {
  const calendar = compileCalendar({ ...districtInput, ...change })
  return calendar.ok ? [] : (calendar.error.fields ?? []).map(({ path, code }) => `${path} ${code}`)
}

const week = (days: CalendarInput['weeks'][number]['days']) => ({ weeks: [{ from: '2025-01-01', days }] })
const [notice2025, notice2026] = districtInput.notices as [
  CalendarInput['notices'][number],
  CalendarInput['notices'][number],
]
const holiday = (from: string, to: string, makeUp: string[] = []) => ({
  notices: [{ year: 2026, source: '', holidays: [{ name: words('节'), from, to, makeUp }] }],
})
const exception = (from: string, to?: string, shifts: string[] = []) => ({
  exceptions: [{ name: words('演练'), from, ...(to && { to }), shifts }],
})

describe('a calendar is refused with the field named', () => {
  it.each<[string, Partial<CalendarInput>, string]>([
    ['another zone', { zone: 'Asia/Tokyo' }, 'zone calendar.zone_unknown'],
    ['a day that counts nothing', { workdayMinutes: 0 }, 'workdayMinutes input.out_of_range'],
    ['no week', { weeks: [] }, 'weeks calendar.no_hours'],
    ['a week without hours', week({}), 'weeks.0.days calendar.no_hours'],
    ['a shift that ends when it begins', week({ 1: ['09:00-09:00'] }), 'weeks.0.days.1.0 calendar.shift_invalid'],
    ['what is no shift', week({ 1: ['9-12'] }), 'weeks.0.days.1.0 calendar.shift_invalid'],
    ['shifts that overlap', week({ 1: ['09:00-12:00', '11:30-18:00'] }), 'weeks.0.days.1 calendar.shifts_overlap'],
    [
      'a night shift into the next day',
      week({ 1: ['22:00-06:00'], 2: ['05:00-09:00'] }),
      'weeks.0.days.2 calendar.shifts_overlap',
    ],
    [
      'a night shift into the next week',
      week({ 6: ['22:00-06:00'], 0: ['05:00-09:00'] }),
      'weeks.0.days.0 calendar.shifts_overlap',
    ],
    [
      'a holiday twice',
      {
        notices: [
          notice2025,
          { ...notice2026, holidays: [...notice2026.holidays, ...notice2026.holidays.slice(0, 1)] },
        ],
      },
      'notices.1.holidays.7.from calendar.day_twice',
    ],
    [
      'a holiday that is made up for on itself',
      holiday('2026-05-01', '2026-05-03', ['2026-05-02']),
      'notices.0.holidays.0.makeUp.0 calendar.day_twice',
    ],
    ['a year twice', { notices: [notice2026, { ...notice2026, holidays: [] }] }, 'notices.1.year calendar.year_twice'],
    [
      'a holiday of another year',
      holiday('2025-05-01', '2025-05-03'),
      'notices.0.holidays.0.from calendar.date_invalid',
    ],
    ['a date that is none', holiday('2026-02-30', '2026-03-01'), 'notices.0.holidays.0.from calendar.date_invalid'],
    [
      'a holiday that ends before it begins',
      holiday('2026-05-03', '2026-05-01'),
      'notices.0.holidays.0.to calendar.span_invalid',
    ],
    ['a holiday without end', holiday('2026-05-01', '2026-12-31'), 'notices.0.holidays.0.to calendar.span_invalid'],
    ['a date nobody lives in', exception('9999-05-01'), 'exceptions.0.from calendar.date_invalid'],
    [
      'an exception with a wrong shift',
      exception('2026-05-11', undefined, ['25:00-26:00']),
      'exceptions.0.shifts.0 calendar.shift_invalid',
    ],
    [
      'an exception that runs into the morning',
      exception('2026-11-24', undefined, ['20:00-10:00']),
      'exceptions.0.shifts calendar.shifts_overlap',
    ],
  ])('%s', (_title, change, fault) => {
    expect(faultsOf(change)).toContain(fault)
  })

  it('an overlap at its own day and not at the next', () => {
    expect(faultsOf(week({ 1: ['09:00-12:00', '11:00-18:00'], 2: ['09:00-12:00'] }))).toEqual([
      'weeks.0.days.1 calendar.shifts_overlap',
    ])
  })

  it('all of them at once', () => {
    expect(faultsOf({ zone: 'UTC', workdayMinutes: -1, weeks: [] })).toHaveLength(3)
  })
})

describe('hours', () => {
  it('of a night shift go over midnight and belong to the day they began on', () => {
    const nights = { ...week(weekdays(['22:00-06:00'])), workdayMinutes: 480, notices: [] }
    const line = lineOf(nights)
    expect(line.measure(at('11-20T23:00'), at('11-21T12:00')) / hourMs).toBe(7)
    expect(line.advance(at('11-20T23:00'), 8 * hourMs)).toEqual(at('11-23T23:00'))
    expect(line.advance(at('11-21T03:00'), 3 * hourMs)).toEqual(at('11-21T06:00'))
    const dayEnd = lineOf(nights, 'dayEnd')
    expect(dayEnd.begin(at('11-19T23:00'))).toEqual(at('11-20T22:00'))
    expect(dayEnd.begin(at('11-20T03:00'))).toEqual(at('11-20T22:00'))
    expect(dayEnd.advance(dayEnd.begin(at('11-20T03:00')), 2 * 8 * hourMs)).toEqual(at('11-24T06:00'))
  })

  it('of a holiday fall away with the night that would begin on it, not with the one before', () => {
    const line = lineOf({
      ...week(everyDay(['22:00-06:00'])),
      workdayMinutes: 480,
      ...holiday('2026-05-01', '2026-05-01'),
    })
    expect(line.measure(at('04-30T22:00'), at('05-02T22:00')) / hourMs).toBe(8)
  })

  it('change from a date on, and the sum goes on across the change', () => {
    const summer = ['08:00-12:00', '15:00-18:00']
    const weeks = [
      { from: '2026-06-01', days: weekdays(summer) },
      { from: '2025-01-01', days: weekdays(office) },
      { from: '2026-10-01', days: weekdays(office) },
    ]
    const line = lineOf({ weeks, notices: [] })
    expect(line.measure(at('05-29T09:00'), at('06-01T10:00')) / hourMs).toBe(7.5 + 2)
    expect(line.advance(at('05-29T17:00'), 2 * hourMs)).toEqual(at('06-01T09:00'))
    expect(line.measure(at('06-01T00:00'), at('06-08T00:00')) / hourMs).toBe(35)
    expect(line.measure(at('09-30T15:00'), at('10-01T10:00')) / hourMs).toBe(4)
  })

  it('of an exception go before those of a holiday, whole days included', () => {
    const line = lineOf(exception('2026-10-02', '2026-10-03', ['09:00-12:00']))
    expect(line.measure(at('10-01T00:00'), at('10-08T00:00')) / hourMs).toBe(6)
  })

  it('of a make-up day are those of an ordinary working day', () => {
    const line = lineOf({})
    expect(line.measure(at('10-10T00:00'), at('10-11T00:00')) / hourMs).toBe(7.5)
  })
})

describe('for every instant and amount on nights, seasons and holidays', () => {
  const patchwork = compiled({
    ...{ workdayMinutes: 480 },
    weeks: [
      { from: '2025-01-01', days: everyDay(['22:00-06:00']) },
      { from: '2026-10-05', days: { ...weekdays(['08:00-12:00', '20:00-02:00']), 6: ['10:00-11:00'] } },
    ],
    ...exception('2026-11-24', undefined, ['02:00-24:00']),
  })
  const lines = (['rolling', 'dayEnd'] as const).map((reading) => {
    const line = timelineOf({ unit: 'workday', reading }, patchwork)
    if (!line.ok) throw new Error(line.error.code)
    return line.value
  })
  const timelines = fc.constantFrom(...lines)

  itMeasuresWhatWasAdded(timelines)

  it('more work is never due earlier, and time measured in two parts adds up', () => {
    fc.assert(
      fc.property(timelines, autumnInstants, amountsOfWork, amountsOfWork, (line, from, first, second) => {
        const [a, b] = [line.advance(from, first), line.advance(from, first + second)]
        expect(b.getTime()).toBeGreaterThanOrEqual(a.getTime())
        expect(Math.abs(line.measure(from, b) - line.measure(from, a) - line.measure(a, b))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the next notice', () => {
  it.each([
    ['10-01', null],
    ['11-01', null],
    ['11-02', 2027],
    ['12-31', 2027],
  ])('on 2026-%s is wanted for %s', (day, year) => {
    expect(wantedNotice(compiled({}), at(`${day}T12:00`))).toBe(year)
  })

  it('is wanted at once for a year that has begun without it', () => {
    expect(wantedNotice(compiled({ notices: [notice2025] }), at('03-01T12:00'))).toBe(2026)
  })
})
