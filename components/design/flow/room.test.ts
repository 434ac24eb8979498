import { describe, expect, it } from 'vitest'
import { inRow, lineBefore, missingRoom, pointOnFlow } from './room.ts'

const box = (x: number, y = 0, width = 100, height = 80) => ({ x, y, width, height })
const gap = { before: 50, after: 50 }

describe('a place on a flow', () => {
  const flow = [
    { x: 0, y: 40 },
    { x: 300, y: 40 },
    { x: 300, y: 140 },
  ]
  const size = { width: 100, height: 80 }

  it('is the nearest one on its line', () => {
    expect(pointOnFlow(flow, { x: 150, y: 33 }, size)).toEqual({ point: { x: 150, y: 40 }, axis: 'x', distance: 7 })
    expect(pointOnFlow(flow, { x: 304, y: 90 }, size)).toMatchObject({ axis: 'y', distance: 4 })
  })

  it('is so far from the ends of a stretch that a step has room there', () => {
    expect(pointOnFlow(flow, { x: 2, y: 40 }, size).point).toEqual({ x: 100, y: 40 })
    expect(pointOnFlow(flow, { x: 290, y: 41 }, size).point).toEqual({ x: 200, y: 40 })
  })

  it('is the middle of a stretch without room', () => {
    expect(pointOnFlow(flow, { x: 300, y: 130 }, size).point).toEqual({ x: 300, y: 90 })
  })
})

describe('the room a step needs', () => {
  it('is what is missing to its neighbours in the row, before and after', () => {
    expect(missingRoom(box(120), [box(0), box(200)], 'x', gap)).toEqual({ before: 30, after: 70 })
  })

  it('is none where there is enough', () => {
    expect(missingRoom(box(200), [box(0), box(400)], 'x', gap)).toEqual({ before: 0, after: 0 })
  })

  it('is asked of those alone that stand in its row, or in its column', () => {
    const [beside, below] = [box(90, 60), box(90, 100)]
    expect(inRow(box(0), [beside, below], 'x')).toEqual([beside])
    expect(inRow(box(0), [beside, below], 'y')).toEqual([beside, below])
  })
})

describe('the line where rows part', () => {
  it('stands before whatever it would go through', () => {
    expect(lineBefore(130, [box(0, 100), box(200, 90), box(400, 20)], 'y')).toBe(19)
    expect(lineBefore(130, [box(0, 140), box(200, 10)], 'y')).toBe(130)
  })
})
