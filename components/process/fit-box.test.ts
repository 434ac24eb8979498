import { describe, expect, it } from 'vitest'
import { fitBox, isSameBox, openingBox } from './fit-box.ts'

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

describe('a drawing that is opened', () => {
  const drawing = { x: 100, y: 80, width: 2900, height: 900 }
  const window = { width: 992, height: 320 }
  const margin = 28 / 0.62
  const at = (x: number, y: number) => ({ x, y, width: 100, height: 80 })

  it('is shown whole where its words can be read, or nothing stands out', () => {
    expect(openingBox(drawing, window, null)).toEqual(fitBox(drawing, window))
    const wide = { width: 2400, height: 900 }
    expect(openingBox(drawing, wide, at(1500, 300))).toEqual(fitBox(drawing, wide))
  })

  it('at an element shows all of the way to it where it need not be drawn much smaller', () => {
    const shown = openingBox(drawing, window, at(1650, 400))
    const scale = 992 / shown.width
    expect(scale).toBeGreaterThan(0.5)
    expect([(100 - shown.x) * scale, (shown.x + shown.width - 1750) * scale]).toEqual([
      expect.closeTo(28),
      expect.closeTo(28),
    ])
  })

  it.each([
    ['near its beginning begins with its left margin', at(400, 400), 'left'],
    ['near its end ends with its right margin', at(2800, 400), 'right'],
    ['in between shows more of the way to it than beyond', at(2000, 400), 'between'],
  ])('at an element %s', (_title, focus, side) => {
    const shown = openingBox(drawing, window, focus)
    expect([shown.width, shown.height]).toEqual([992 / 0.62, 320 / 0.62])
    const right = drawing.x + drawing.width + margin - shown.width
    const x = { left: drawing.x - margin, right, between: 2050 - shown.width * 0.6 }[side]
    expect(shown.x).toBeCloseTo(x ?? 0)
    expect(shown.y).toBeCloseTo(440 - shown.height / 2)
  })

  it('at an element shows nothing above or below the margin', () => {
    expect(openingBox(drawing, window, at(400, 80)).y).toBeCloseTo(80 - margin)
    const low = { ...drawing, height: 200 }
    const shown = openingBox(low, window, at(400, 80))
    expect(shown.y + shown.height / 2).toBeCloseTo(180)
  })

  it('is the same while it has not been moved to the eye', () => {
    expect(isSameBox(drawing, { ...drawing, x: 100.4 })).toBe(true)
    expect(isSameBox(drawing, { ...drawing, width: 2902 })).toBe(false)
  })
})
