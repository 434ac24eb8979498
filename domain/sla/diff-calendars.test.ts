import { describe, expect, it } from 'vitest'
import type { CalendarInput } from './calendar-input.ts'
import { compileCalendar } from './compile-calendar.ts'
import { districtCalendar, districtInput } from './data/district-calendar.ts'
import { diffCalendars } from './diff-calendars.ts'
import { yearsOf } from './years-of.ts'

function diff(change: Partial<CalendarInput>) {
  const input = { ...districtInput, ...change }
  const after = compileCalendar(input)
  if (!after.ok) throw new Error('the calendar of the test is wrong')
  return diffCalendars(districtCalendar, after.value, yearsOf(districtInput, input))
}

const name = { zh: '演练', en: 'Drill' }

describe('what a changed calendar changes', () => {
  it('is nothing of itself, and 2026 has 248 working days', () => {
    const { days, months } = diff({})
    const in2026 = months.filter(({ month }) => month.startsWith('2026'))
    expect([days, in2026.reduce((sum, { after }) => sum + after, 0)]).toEqual([[], 248])
  })

  it('is each day with its hours before and after, and the count of its month', () => {
    const { days, months } = diff({
      exceptions: [
        { name, from: '2026-12-01', shifts: [] },
        { name, from: '2026-12-05', shifts: ['09:00-12:00'] },
      ],
    })
    expect(days.map(({ date, before, after }) => [date, before.minutes, after.minutes])).toEqual([
      ['2026-12-01', 450, 0],
      ['2026-12-05', 0, 180],
    ])
    expect(months.filter(({ before, after }) => before !== after)).toEqual([])
    expect(months).toContainEqual({ month: '2026-12', before: 23, after: 23 })
  })

  it('sees hours that move within a day, and days that only get a name', () => {
    const moved = diff({ exceptions: [{ name, from: '2026-12-01', shifts: ['08:00-11:00', '13:30-18:00'] }] })
    expect(moved.days.map(({ before, after }) => [before.minutes, after.minutes])).toEqual([[450, 450]])
    const named = diff({ exceptions: [{ name, from: '2026-12-01', shifts: ['09:00-12:00', '13:30-18:00'] }] })
    expect(named.days).toHaveLength(1)
  })

  it('is looked for in every year that either says something about', () => {
    const { days } = diff({ exceptions: [{ name, from: '2029-06-01', shifts: [] }] })
    expect(days.map(({ date }) => date)).toEqual(['2029-06-01'])
  })
})
