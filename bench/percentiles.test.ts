import { expect, it } from 'vitest'
import { percentilesOf } from './percentiles.ts'

it('percentiles are durations that were measured, by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  expect(percentilesOf(hundred.reverse())).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 })
  expect(percentilesOf([7.4])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7, max: 7 })
  expect(percentilesOf([])).toEqual({ count: 0, p50: 0, p95: 0, p99: 0, max: 0 })
})
