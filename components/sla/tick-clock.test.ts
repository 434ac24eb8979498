import { describe, expect, it } from 'vitest'
import { districtCalendar } from '@/domain/sla/data/district-calendar.ts'
import { nextStretches } from '@/domain/sla/next-stretches.ts'
import type { ClockShape } from './clock-shape.ts'
import { tickClock } from './tick-clock.ts'

const minute = 60_000
const clock: ClockShape = {
  state: 'running',
  lamp: 'green',
  dueAt: new Date('2026-11-27T15:00:00+08:00'),
  warnAt: new Date('2026-11-27T14:48:00+08:00'),
  allowanceMs: 60 * minute,
  elapsedMs: 40 * minute,
  remainingMs: 20 * minute,
  workdayMs: null,
  nextStretches: [],
  provisional: false,
  readAt: new Date('2026-11-27T14:40:00+08:00'),
}

describe('a clock between two answers of the server', () => {
  it('goes on while it runs, amber from its warning and red from its deadline', () => {
    expect(tickClock(clock, 5 * minute)).toMatchObject({
      remainingMs: 15 * minute,
      elapsedMs: 45 * minute,
      lamp: 'green',
    })
    expect(tickClock(clock, 8 * minute).lamp).toBe('amber')
    expect(tickClock(clock, 20 * minute).lamp).toBe('red')
    expect(tickClock(clock, 25 * minute).remainingMs).toBe(-5 * minute)
  })

  it.each(['held', 'stopped'] as const)('stands still while %s', (state) => {
    const still = { ...clock, state }
    expect(tickClock(still, 30 * minute)).toBe(still)
  })

  it('never turns back a lamp', () => {
    expect(tickClock({ ...clock, lamp: 'amber', warnAt: null }, minute).lamp).toBe('amber')
  })
})

/** With the stretches of the district's calendar, as the server sends them. */
const read = (shape: ClockShape): ClockShape => ({
  ...shape,
  nextStretches: nextStretches(districtCalendar, shape.readAt, 6),
})

describe('a working clock between two answers of the server', () => {
  const working = read({
    ...clock,
    dueAt: new Date('2026-11-30T10:30:00+08:00'),
    warnAt: new Date('2026-11-30T09:30:00+08:00'),
    allowanceMs: 300 * minute,
    elapsedMs: 180 * minute,
    remainingMs: 120 * minute,
    workdayMs: 450 * minute,
    provisional: true,
    readAt: new Date('2026-11-27T17:30:00+08:00'),
  })
  const weekend = 63 * 60 * minute

  it('stands still from the close on Friday to the opening on Monday', () => {
    expect(tickClock(working, 15 * minute)).toMatchObject({ remainingMs: 105 * minute, elapsedMs: 195 * minute })
    expect(tickClock(working, 60 * minute)).toMatchObject({ remainingMs: 90 * minute, lamp: 'green' })
    expect(tickClock(working, 30 * minute + weekend).remainingMs).toBe(90 * minute)
  })

  it('turns amber at its warning, red at its deadline and then counts the lateness', () => {
    expect(tickClock(working, 60 * minute + weekend).lamp).toBe('amber')
    expect(tickClock(working, 120 * minute + weekend)).toMatchObject({ remainingMs: 0, lamp: 'red' })
    expect(tickClock(working, 150 * minute + weekend).remainingMs).toBe(-30 * minute)
  })

  it('whose counting has not begun keeps its whole allowance', () => {
    const tomorrow: ClockShape = {
      ...working,
      dueAt: new Date('2026-11-30T18:00:00+08:00'),
      remainingMs: 450 * minute,
      nextStretches: nextStretches(districtCalendar, new Date('2026-11-30T09:00:00+08:00'), 6),
    }
    expect(tickClock(tomorrow, 20 * minute).remainingMs).toBe(450 * minute)
  })

  it('goes on on a Saturday that is worked for a holiday, and stands still on the holiday', () => {
    const saturday = read({
      ...working,
      dueAt: new Date('2026-10-10T10:00:00+08:00'),
      readAt: new Date('2026-10-09T17:00:00+08:00'),
    })
    expect(tickClock(saturday, 16.5 * 60 * minute).remainingMs).toBe(30 * minute)
    const holiday = read({
      ...working,
      dueAt: new Date('2026-10-08T10:00:00+08:00'),
      readAt: new Date('2026-09-30T17:00:00+08:00'),
    })
    expect(tickClock(holiday, 3 * 24 * 60 * minute).remainingMs).toBe(60 * minute)
  })
})
