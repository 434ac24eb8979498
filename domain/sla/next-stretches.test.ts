import { describe, expect, it } from 'vitest'
import { weekCalendar, type Calendar } from './calendar.ts'
import { districtCalendar } from './data/district-calendar.ts'
import { nextStretches } from './next-stretches.ts'

const at = (text: string) => new Date(`${text}:00+08:00`)
const from = (text: string, count: number, calendar: Calendar = districtCalendar) =>
  nextStretches(calendar, at(text), count).map((stretch) => [stretch.from, stretch.to])

describe('the next stretches of working time', () => {
  it('begin with what is left of the shift that runs', () => {
    expect(from('2026-11-27T11:30', 2)).toEqual([
      [at('2026-11-27T11:30'), at('2026-11-27T12:00')],
      [at('2026-11-27T13:30'), at('2026-11-27T18:00')],
    ])
  })

  it('leap over nights, weekends and holidays, and know the Saturday that is worked', () => {
    expect(from('2026-11-27T18:00', 1)).toEqual([[at('2026-11-30T09:00'), at('2026-11-30T12:00')]])
    expect(from('2026-09-30T18:30', 1)).toEqual([[at('2026-10-08T09:00'), at('2026-10-08T12:00')]])
    expect(from('2026-10-09T18:30', 1)).toEqual([[at('2026-10-10T09:00'), at('2026-10-10T12:00')]])
  })

  it('hold a shift over midnight from the day it began', () => {
    const nights: Calendar = { ...weekCalendar, week: Array.from({ length: 7 }, () => [[1320, 1800]] as const) }
    expect(from('2026-11-27T02:00', 2, nights)).toEqual([
      [at('2026-11-27T02:00'), at('2026-11-27T06:00')],
      [at('2026-11-27T22:00'), at('2026-11-28T06:00')],
    ])
  })

  it('are none where nobody ever works', () => {
    expect(from('2026-11-27T02:00', 2, { ...weekCalendar, week: [[], [], [], [], [], [], []] })).toEqual([])
  })
})
