import { describe, expect, it } from 'vitest'
import type { PlaceView } from '@/domain/migration/migration.ts'
import { countStanding } from './standing-counts.ts'

const place = (element: string, kind: PlaceView['kind'] = 'step'): PlaceView => ({
  ...{ element, name: element, kind, limit: null },
})
const at = (...elements: string[]) => ({ from: elements.map((element) => ({ element, name: element })) })

describe('where cases stand', () => {
  it('adds up to all of them: at steps, at waits, and between', () => {
    const rows = [at('Handle'), at('Handle'), at('Rating'), at(), at('Inside')]
    const { at: counted, between, several, all } = countStanding(rows, [place('Handle'), place('Rating', 'wait')])
    expect(counted).toEqual({ Handle: 2, Rating: 1 })
    expect([between, several, all]).toEqual([2, 0, 5])
  })

  it('says how many count at more than one place', () => {
    const counts = countStanding([at('A', 'B'), at('A', 'A'), at('A')], [place('A'), place('B')])
    expect(counts).toEqual({ at: { A: 3, B: 1 }, between: 0, several: 1, all: 3 })
  })
})
