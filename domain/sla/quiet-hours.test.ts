import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuietHours, quietUntil } from './quiet-hours.ts'

const night = { from: '22:00', to: '07:00' }
const noon = { from: '12:00', to: '13:30' }
/** A moment as the clock on the wall in Shanghai says it. */
const wall = (text: string) => new Date(`${text}+08:00`)

describe('a message in quiet hours', () => {
  it.each([
    ['2026-11-21T22:00:00', night, '2026-11-22T07:00:00'],
    ['2026-11-21T23:59:59', night, '2026-11-22T07:00:00'],
    ['2026-11-22T00:00:00', night, '2026-11-22T07:00:00'],
    ['2026-11-22T06:59:59', night, '2026-11-22T07:00:00'],
    ['2026-12-31T22:30:00', night, '2027-01-01T07:00:00'],
    ['2026-11-21T12:00:00', noon, '2026-11-21T13:30:00'],
    ['2026-11-21T13:29:59', noon, '2026-11-21T13:30:00'],
  ])('written at %s waits until they end', (at, quiet, until) => {
    expect(quietUntil(wall(at), quiet)).toEqual(wall(until))
  })

  it.each([
    ['2026-11-21T21:59:59', night],
    ['2026-11-22T07:00:00', night],
    ['2026-11-21T11:59:59', noon],
    ['2026-11-21T13:30:00', noon],
    ['2026-11-21T23:00:00', undefined],
  ])('written at %s outside them leaves at once', (at, quiet) => {
    expect(quietUntil(wall(at), quiet)).toEqual(wall(at))
  })

  it('waits less than a day, never leaves earlier, and leaves at a moment that is not quiet', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    const moment = fc.date({ min: wall('2025-01-01T00:00:00'), max: wall('2027-12-31T00:00:00'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, time, time, (at, from, to) => {
        fc.pre(from !== to)
        const until = quietUntil(at, { from, to })
        const waited = until.getTime() - at.getTime()
        expect(waited).toBeGreaterThanOrEqual(0)
        expect(waited).toBeLessThan(24 * 3_600_000)
        expect(quietUntil(until, { from, to })).toEqual(until)
      }),
    )
  })
})

describe('quiet hours', () => {
  it('name the end that is no time of a day, and refuse to last no time', () => {
    expect(checkQuietHours(night)).toEqual([])
    expect(checkQuietHours(undefined)).toEqual([])
    expect(checkQuietHours({ from: '24:00', to: '7:00' }).map(({ path, code }) => [path, code])).toEqual([
      ['quiet.from', 'quiet.time_invalid'],
      ['quiet.to', 'quiet.time_invalid'],
    ])
    expect(checkQuietHours({ from: '07:00', to: '07:00' })).toEqual([{ path: 'quiet.to', code: 'quiet.no_time' }])
  })
})
