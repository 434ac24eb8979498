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
