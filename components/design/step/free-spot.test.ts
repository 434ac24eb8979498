import { describe, expect, it } from 'vitest'
import { freeSpot } from './free-spot.ts'

const end = { width: 36, height: 36 }
const [near, far, farther] = [
  { x: 100, y: 100 },
  { x: 100, y: 200 },
  { x: 100, y: 300 },
]
const [there, anywhere] = [[{ x: 50, y: 60, width: 100, height: 80 }], () => true]

describe('a place for something new', () => {
  it('is the first where nothing stands', () => {
    expect(freeSpot([near, far], end, [], anywhere)).toBe(near)
    expect(freeSpot([near, far], end, there, anywhere)).toBe(far)
  })

  it('is one that suits, where there is one', () => {
    expect(freeSpot([near, far, farther], end, there, ({ y }) => y > 200)).toBe(farther)
    expect(freeSpot([near, far], end, there, () => false)).toBe(far)
  })
})
