import { describe, expect, it } from 'vitest'
import { inRing, insideOf, moved } from './grid-shape.ts'

const square = [
  [113, 28],
  [113.01, 28],
  [113.01, 28.01],
  [113, 28.01],
  [113, 28],
]
const hook = [
  [0, 0],
  [3, 0],
  [3, 3],
  [2, 3],
  [2, 1],
  [0, 1],
  [0, 0],
]

describe('grid shapes', () => {
  it('finds a point inside and refuses one outside', () => {
    expect(inRing({ lng: 113.005, lat: 28.005 }, square)).toBe(true)
    expect(inRing({ lng: 113.02, lat: 28.005 }, square)).toBe(false)
  })

  it('lands inside a grid whose middle lies outside of it', () => {
    expect(inRing(insideOf(hook), hook)).toBe(true)
  })

  it('moves by metres, whatever the latitude', () => {
    const start = { lng: 113, lat: 60 }
    const east = moved(start, 100, 0)
    expect((east.lng - start.lng) * 111_320 * Math.cos(Math.PI / 3)).toBeCloseTo(100, 3)
    expect(moved(start, 0, 100).lat).toBeGreaterThan(60)
  })
})
