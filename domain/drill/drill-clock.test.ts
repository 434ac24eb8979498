import { expect, it } from 'vitest'
import { beginDrillClock, drillMomentAgo, mostAheadMs, moveDrillClock, readDrillClock } from './drill-clock.ts'

const real = new Date('2026-11-21T08:00:00Z')
const later = (ms: number) => new Date(real.getTime() + ms)
const at = new Date('2026-09-30T09:00:00Z')
const clock = beginDrillClock(at, real)
const hour = 3_600_000

it('runs on as the real clock does, from another moment', () => {
  expect(readDrillClock(clock, real)).toEqual(at)
  expect(readDrillClock(clock, later(hour))).toEqual(new Date('2026-09-30T10:00:00Z'))
})

it.each([
  [1, '2026-09-30T09:01:00Z'],
  [60, '2026-09-30T10:00:00Z'],
  [3600, '2026-10-02T21:00:00Z'],
])('runs %i times as fast', (speed, expected) => {
  expect(readDrillClock(beginDrillClock(at, real, speed), later(60_000))).toEqual(new Date(expected))
})

it('never goes back, whatever the real clock does', () => {
  expect(readDrillClock(clock, later(-hour))).toEqual(at)
})

it('a change of speed keeps the present time', () => {
  const moved = moveDrillClock(beginDrillClock(at, real, 60), { speed: 1 }, later(60_000))
  expect(moved).toMatchObject({
    ok: true,
    value: { at: new Date('2026-09-30T10:00:00Z'), since: later(60_000), speed: 1 },
  })
})

it('a jump keeps the speed and counts from the present time', () => {
  const fast = beginDrillClock(at, real, 60)
  expect(moveDrillClock(fast, { byMs: hour }, later(60_000))).toMatchObject({
    value: { at: new Date('2026-09-30T11:00:00Z'), speed: 60 },
  })
  expect(moveDrillClock(fast, { to: new Date('2026-10-08T04:00:00Z') }, real)).toMatchObject({
    value: { at: new Date('2026-10-08T04:00:00Z'), speed: 60 },
  })
})

it('setting it to the present moment is no step back', () => {
  expect(moveDrillClock(clock, { to: at }, real).ok).toBe(true)
})

it.each([
  ['an earlier moment', { to: new Date('2026-09-30T08:59:59Z') }, 'drill.backwards'],
  ['a negative while', { byMs: -1 }, 'drill.backwards'],
  ['no moment at all', { to: new Date(Number.NaN) }, 'drill.backwards'],
  ['more than a year', { byMs: mostAheadMs + 1 }, 'drill.too_far'],
  ['a clock that stands still', { speed: 0 }, 'drill.speed_invalid'],
  ['a clock that runs back', { speed: -1 }, 'drill.speed_invalid'],
  ['a speed that is none', { speed: Number.NaN }, 'drill.speed_invalid'],
  ['more than an hour a second', { speed: 3601 }, 'drill.speed_invalid'],
])('refuses %s', (_what, move, code) => {
  expect(moveDrillClock(clock, move, real)).toMatchObject({ ok: false, error: { code } })
})

it('a step back is refused with the present time', () => {
  const refused = moveDrillClock(clock, { byMs: -hour }, later(90_000))
  expect(refused).toMatchObject({ error: { params: { now: '2026-09-30T17:01:30+08:00' } } })
})

it('after a jump nothing counts as old before that much real time has gone by', () => {
  expect(drillMomentAgo(clock, 60_000, later(59_999))).toBeNull()
  expect(drillMomentAgo(clock, 60_000, later(60_000))).toEqual(at)
  expect(drillMomentAgo(beginDrillClock(at, real, 60), 60_000, later(120_000))).toEqual(
    new Date('2026-09-30T10:00:00Z'),
  )
})
