import { describe, expect, it } from 'vitest'
import { heatRanges } from './flow-mark.ts'

describe('the legend of the heat', () => {
  it('has no entry where nothing stands', () => expect(heatRanges(0)).toEqual([]))

  it('has one depth for one case, the deepest', () =>
    expect(heatRanges(1)).toEqual([{ mark: 'heat-3', from: 1, to: 1 }]))

  it('names every count once', () =>
    expect(heatRanges(9)).toEqual([
      { mark: 'heat-1', from: 1, to: 3 },
      { mark: 'heat-2', from: 4, to: 6 },
      { mark: 'heat-3', from: 7, to: 9 },
    ]))
})
