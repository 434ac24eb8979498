import { describe, expect, it } from 'vitest'
import { fitBox } from './fit-box.ts'

describe('a drawing that is shown whole', () => {
  const window = { width: 800, height: 320 }

  it.each([
    ['wide', { x: 100, y: 80, width: 2400, height: 600 }],
    ['high', { x: -50, y: -20, width: 300, height: 2000 }],
    ['without any size', { x: 0, y: 0, width: 0, height: 0 }],
  ])('%s keeps a margin on every side and stands in the middle', (_title, drawing) => {
    const shown = fitBox(drawing, window)
    const scale = window.width / shown.width
    expect(window.height / shown.height).toBeCloseTo(scale)
    const left = (drawing.x - shown.x) * scale
    const top = (drawing.y - shown.y) * scale
    const right = (shown.x + shown.width - drawing.x - drawing.width) * scale
    const bottom = (shown.y + shown.height - drawing.y - drawing.height) * scale
    expect(Math.min(left, top, right, bottom)).toBeGreaterThanOrEqual(27.9)
    expect([left, top]).toEqual([expect.closeTo(right), expect.closeTo(bottom)])
  })

  it('is never larger than it was drawn', () => {
    expect(fitBox({ x: 0, y: 0, width: 100, height: 50 }, window)).toEqual({ x: -350, y: -135, ...window })
  })
})
