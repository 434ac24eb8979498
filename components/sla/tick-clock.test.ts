import { describe, expect, it } from 'vitest'
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
}

describe('a clock between two answers of the server', () => {
  it('goes on while it runs, amber from its warning and red from its deadline', () => {
    expect(tickClock(clock, 5 * minute)).toMatchObject({ remainingMs: 15 * minute, elapsedMs: 45 * minute, lamp: 'green' })
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
