import { describe, expect, it } from 'vitest'
import { addCounts, noCases, totalOf } from './board-lamp.ts'
import { boardRows } from './board-rows.ts'
import { rankRows } from './rank-rows.ts'

const counts = (red: number, green: number) => ({ ...noCases, red, green })

describe('the rows of a board', () => {
  it('are the sums of their cells, in the order given', () => {
    const rows = boardRows([
      { key: 'b', step: 'handling', lamp: 'red', cases: 2 },
      { key: 'b', step: 'handling', lamp: 'green', cases: 3 },
      { key: 'b', step: 'held', lamp: 'pause', cases: 1 },
      { key: 'a', step: 'handling', lamp: 'amber', cases: 4 },
    ])
    expect(rows.map(({ key, total }) => [key, total])).toEqual([
      ['b', 6],
      ['a', 4],
    ])
    expect(rows[0]?.steps['handling']).toEqual({ ...noCases, red: 2, green: 3 })
    expect(rows[0]?.counts).toEqual({ ...noCases, red: 2, green: 3, pause: 1 })
  })

  it('are none where nothing was counted', () => {
    expect(boardRows([])).toEqual([])
    expect(totalOf(addCounts([]))).toBe(0)
  })
})

describe('the ranking of units', () => {
  const row = (key: string, red: number, green: number) => ({ key, counts: counts(red, green), total: red + green })

  it('puts the largest overdue share first and leaves out who has nothing in hand', () => {
    const ranked = rankRows([row('good', 0, 9), row('bad', 3, 1), row('idle', 0, 0), row('middling', 1, 9)])
    expect(ranked.map(({ key, onTime, place }) => [key, onTime, place])).toEqual([
      ['bad', 0.25, 1],
      ['middling', 0.9, 2],
      ['good', 1, 3],
    ])
  })

  it('puts the larger pile first among equal shares; equals share a place', () => {
    const ranked = rankRows([row('small', 1, 1), row('large', 5, 5), row('a', 0, 3), row('b', 0, 8), row('c', 9, 0)])
    expect(ranked.map(({ key, place }) => `${key}${place}`)).toEqual(['c1', 'large2', 'small3', 'a4', 'b4'])
  })
})
