import { describe, expect, it } from 'vitest'
import { holidays2026 } from './data/holidays-2026.ts'
import { daysBetween } from './check-calendar.ts'
import { noticesOfDays, type NoticeDay } from './notice-of-days.ts'

const day = (date: string, name: string, kind: NoticeDay['kind'] = 'holiday') => ({ date, name, kind })

describe('the days of a holiday notice', () => {
  it('of 2026 listed one by one give the notice as it is shipped', () => {
    const listed = holidays2026.holidays.flatMap(({ name, from, to, makeUp }) => [
      ...daysBetween(from, to).map((date) => day(date, name.zh)),
      ...makeUp.map((date) => day(date, name.zh, 'makeUp')),
    ])
    const notices = noticesOfDays(listed.reverse(), holidays2026.source)
    expect(notices).toEqual({ ok: true, value: [holidays2026] })
  })

  it('over New Year belong to the year they end in', () => {
    const notices = noticesOfDays([day('2027-12-31', '元旦'), day('2028-01-01', '元旦')], '')
    expect(notices.ok && notices.value.map(({ year, holidays }) => [year, holidays[0]?.from])).toEqual([
      [2028, '2027-12-31'],
    ])
  })

  it('that are worked belong to the nearest holiday of their name', () => {
    const listed = [day('2026-01-01', '元旦'), day('2027-01-01', '元旦'), day('2026-12-26', '元旦', 'makeUp')]
    const notices = noticesOfDays(listed, '')
    expect(notices.ok && notices.value.map(({ holidays }) => holidays[0]?.makeUp)).toEqual([[], ['2026-12-26']])
  })

  it.each([
    ['a day that is none', [day('2027-02-30', '春节')], 'calendar.date_invalid'],
    ['a day twice', [day('2027-02-01', '春节'), day('2027-02-01', '元旦')], 'calendar.day_twice'],
    ['no free day', [day('2027-02-01', '春节', 'makeUp')], 'notice.empty'],
    [
      'a make-up day on its own',
      [day('2027-01-01', '元旦'), day('2027-02-01', '春节', 'makeUp')],
      'notice.make_up_alone',
    ],
  ])('with %s are refused', (_what, listed, code) => {
    const notices = noticesOfDays(listed, '')
    expect(notices.ok ? null : notices.error.fields?.[0]?.code).toBe(code)
  })
})
