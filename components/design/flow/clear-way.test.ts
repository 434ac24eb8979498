import { describe, expect, it } from 'vitest'
import { clearWay } from './clear-way.ts'

const box = (x: number, y: number, width = 100, height = 80) => ({ x, y, width, height })
const [gateway, target] = [box(0, 15, 50, 50), box(400, 0)]
const straight = [
  { x: 50, y: 40 },
  { x: 400, y: 40 },
]

describe('the way of a flow', () => {
  it('stays as it is drawn where nothing stands in it', () => {
    expect(clearWay(straight, gateway, target, [box(200, 100)], [])).toEqual(straight)
  })

  it('goes below or above what stands in it, whichever is free', () => {
    const over = [
      { x: 25, y: 15 },
      { x: 25, y: -20 },
      { x: 450, y: -20 },
      { x: 450, y: 0 },
    ]
    expect(clearWay(straight, gateway, target, [box(200, 0), box(200, 90)], [])).toEqual(over)
    const under = clearWay(straight, gateway, target, [box(200, 0), box(200, -90)], [])
    expect(Math.max(...under.map(({ y }) => y))).toBe(100)
  })

  it('does not lie on another flow', () => {
    const taken = [
      { x: 30, y: -20 },
      { x: 440, y: -20 },
    ]
    const way = clearWay(straight, gateway, target, [box(200, 0)], [taken])
    expect(way.some(({ y }) => y === -20)).toBe(false)
  })
})
