import { describe, expect, it } from 'vitest'
import { pairFigures, pairsFile } from './pair-figures.ts'
import type { StepFigure } from './step-figure.ts'

const hour = 3_600_000
const step = (elementId: string, more: Partial<StepFigure> = {}): StepFigure => ({
  ...{ elementId, name: elementId, open: 0, late: 0, passages: 0, natural: null, clock: null },
  ...{ alarms: 0, returns: 0, rework: 0, incidents: 0, ...more },
})
const took = (mean: number, p90: number) => ({ natural: { mean: mean * hour, median: mean * hour, p90: p90 * hour } })

describe('two versions in one table', () => {
  const pairs = pairFigures(
    [step('handle', { ...took(8, 20), returns: 3, passages: 9 }), step('gone', { open: 2 })],
    [step('new', { open: 1 }), step('handle', { ...took(6, 12), returns: 1, passages: 4 })],
  )

  it('stands as the second is drawn, what only the first has behind', () =>
    expect(pairs.map(({ elementId }) => elementId)).toEqual(['new', 'handle', 'gone']))

  it('has nothing on the side that lacks the step', () =>
    expect(pairs[0]?.values).toMatchObject({ open: { from: null, to: 1 }, mean: { from: null, to: null } }))

  it('leaves as a file with durations in hours and the difference', () => {
    const titles = {
      step: '环节',
      open: '在办',
      passages: '办过',
      mean: '平均',
      p90: '九成',
      returns: '退回',
      alarms: '告警',
    }
    const [head, , handle] = pairsFile(pairs, titles, { from: '一', to: '二' }, '差').split('\r\n')
    expect(head).toContain('平均 一,平均 二,平均 差,九成 一')
    expect(handle).toBe("handle,0,0,0,9,4,'-5,8,6,'-2,20,12,'-8,3,1,'-2,0,0,0")
  })
})
