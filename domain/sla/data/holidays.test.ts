import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { dateOf, parseDate } from '../day-number.ts'
import { workDaysOf } from '../work-days.ts'
import { districtCalendar } from './district-calendar.ts'

describe.each(districtCalendar.years)('the holidays of %i as a package that others keep has them', (year) => {
  const first = parseDate(`${year}-01-01`) ?? 0
  const last = parseDate(`${year}-12-31`) ?? 0
  const dates = Array.from({ length: last - first + 1 }, (_, index) => dateOf(first + index))
  const { shiftsOf } = workDaysOf(districtCalendar, false)
  const worked = (date: string) => shiftsOf(parseDate(date) ?? 0).length > 0
  const noteOf = (date: string) => districtCalendar.notes?.[date]?.kind

  it('are free and worked on the same days', () => {
    expect(dates.filter(worked)).toEqual(dates.filter((date) => chineseDays.isWorkday(date)))
  })

  it('are told from weekends, and make-up days from ordinary ones', () => {
    const weekday = (date: string) => ![0, 6].includes(new Date(date).getUTCDay())
    const free = dates.filter((date) => noteOf(date) === 'holiday' && weekday(date))
    expect(free).toEqual(dates.filter((date) => chineseDays.isHoliday(date) && weekday(date)))
    const madeUp = dates.filter((date) => noteOf(date) === 'makeUp')
    expect(madeUp).toEqual(dates.filter((date) => chineseDays.isWorkday(date) && !weekday(date)))
  })
})
