import { describe, expect, it } from 'vitest'
import { spreadOf } from './spread.ts'

describe('the spread of durations', () => {
  it('is null where nothing was measured', () => expect(spreadOf([])).toBeNull())

  it('is the one duration there is', () => expect(spreadOf([7])).toEqual({ mean: 7, median: 7, p90: 7 }))

  it('lies between two neighbours, whatever their order', () =>
    expect(spreadOf([40, 10, 30, 20])).toEqual({ mean: 25, median: 25, p90: 37 }))
})
