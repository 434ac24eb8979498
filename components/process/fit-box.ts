export type Box = { x: number; y: number; width: number; height: number }

/** Free around a drawing that is shown whole, in pixels: its outermost lines and badges do not touch the frame. */
const MARGIN = 28

/** Takes the drawing's own box and the size of its window; gives the part of the plane to show. Never enlarges. */
export function fitBox(drawing: Box, window: { width: number; height: number }): Box {
  const room = { width: Math.max(1, window.width - 2 * MARGIN), height: Math.max(1, window.height - 2 * MARGIN) }
  const scale = Math.min(1, room.width / Math.max(1, drawing.width), room.height / Math.max(1, drawing.height))
  const width = window.width / scale
  const height = window.height / scale
  return {
    x: drawing.x + drawing.width / 2 - width / 2,
    y: drawing.y + drawing.height / 2 - height / 2,
    width,
    height,
  }
}

/** Below this zoom the 12 px words of a model cannot be read. */
const READABLE = 0.62

/** Drawn so much smaller at most where that shows all of the way to the element. */
const SMALLEST = 0.5

/** So far along its window stands else the element a drawing is opened at: more of the way to it is seen than of what comes. */
const ALONG = 0.6

/**
 * Takes a drawing, its window and the element to look at first; gives the part to open with: the whole, or, where its
 * words could not be read, as much as can be from the beginning to that element and on. Nothing beyond the drawing's
 * margin is shown while a part of it is not.
 */
export function openingBox(drawing: Box, window: { width: number; height: number }, focus: Box | null): Box {
  const whole = fitBox(drawing, window)
  if (!focus || window.width / whole.width >= READABLE) return whole
  const way = (window.width - 2 * MARGIN) / (focus.x + focus.width - drawing.x)
  const scale = way < SMALLEST ? READABLE : Math.min(READABLE, way)
  const [width, height, margin] = [window.width / scale, window.height / scale, MARGIN / scale]
  const left = way < SMALLEST ? focus.x + focus.width / 2 - width * ALONG : drawing.x - margin
  const top = focus.y + focus.height / 2 - height / 2
  return {
    x: startOf([drawing.x, drawing.width], left, { length: width, margin }),
    y: startOf([drawing.y, drawing.height], top, { length: height, margin }),
    ...{ width, height },
  }
}

/** Along one side: where to begin so that a window begins as wanted, but within the drawing. */
function startOf(
  [from, length]: readonly [number, number],
  wanted: number,
  window: { length: number; margin: number },
): number {
  const { margin } = window
  if (length + 2 * margin <= window.length) return from + length / 2 - window.length / 2
  return Math.min(Math.max(wanted, from - margin), from + length + margin - window.length)
}

/** Says whether two parts of the plane are the same to the eye. */
export function isSameBox(one: Box, other: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) < 1)
}
