type Axis = 'x' | 'y'
type Point = { x: number; y: number }
type Size = { width: number; height: number }
type Box = Point & Size

const sizes = { x: 'width', y: 'height' } as const

/** px that stay free between a step and what stands before and behind it */
export const gap = 50

/** Gives where a box ends along an axis. */
export const end = (box: Box, axis: Axis) => box[axis] + box[sizes[axis]]

/** Gives the middle of a box along an axis. */
export const middle = (box: Box, axis: Axis) => box[axis] + box[sizes[axis]] / 2

/** A place on a flow: where it can be cut in two, the way it runs there, and how far from the line the place is, in px. */
type OnFlow = { point: Point; axis: Axis; distance: number }

/**
 * Takes the bends of a flow, a point near it and the size of what is to stand there; gives the nearest place on the flow
 * with room for it, or the middle of the nearest stretch where that is too short.
 */
export function pointOnFlow(waypoints: readonly Point[], near: Point, size: Size): OnFlow {
  const stretches = waypoints.slice(1).map((to, index) => onStretch(waypoints[index] ?? to, to, near, size))
  const [first, ...rest] = stretches
  if (!first) return { point: near, axis: 'x', distance: Infinity }
  return rest.reduce((best, one) => (one.distance < best.distance ? one : best), first)
}

function onStretch(from: Point, to: Point, near: Point, size: Size): OnFlow {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const axis: Axis = Math.abs(dx) >= Math.abs(dy) ? 'x' : 'y'
  const length = Math.hypot(dx, dy) || 1
  const along = ((near.x - from.x) * dx + (near.y - from.y) * dy) / length
  const at = (way: number) => ({ x: from.x + (dx * way) / length, y: from.y + (dy * way) / length })
  const line = at(clamp(along, 0, length))
  const needed = gap + size[sizes[axis]] / 2
  const cut = at(length > 2 * needed ? clamp(along, needed, length - needed) : length / 2)
  return {
    point: { x: Math.round(cut.x), y: Math.round(cut.y) },
    axis,
    distance: Math.hypot(line.x - near.x, line.y - near.y),
  }
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** Gives those of the others that stand in the same row (or column) as the box. */
export function inRow<T extends Box>(box: Box, others: readonly T[], axis: Axis): T[] {
  const across = axis === 'x' ? 'y' : 'x'
  return others.filter((other) => other[across] < end(box, across) && box[across] < end(other, across))
}

/** Takes a box and those in its row; gives by how much it stands too near, in px, to what comes before and after it. */
export function missingRoom(box: Box, row: readonly Box[], axis: Axis, least: { before: number; after: number }) {
  const [before, after] = split(box, row, axis)
  return {
    before: Math.max(0, ...before.map((other) => end(other, axis) + least.before - box[axis])),
    after: Math.max(0, ...after.map((other) => end(box, axis) + least.after - other[axis])),
  }
}

/** Gives what stands before the box, and what behind it. */
export function split<T extends Box>(box: Box, row: readonly T[], axis: Axis): [T[], T[]] {
  const isBefore = (other: T) => middle(other, axis) <= middle(box, axis)
  return [row.filter(isBefore), row.filter((other) => !isBefore(other))]
}

/**
 * Takes where things part and what stands there; gives the line moved before everything it would go through, so that no
 * row of steps is torn apart.
 */
export function lineBefore(start: number, boxes: readonly Box[], axis: Axis): number {
  const cut = boxes.filter((box) => box[axis] <= start && end(box, axis) > start)
  const [first] = cut.map((box) => box[axis] - 1).toSorted((one, other) => one - other)
  return first === undefined ? start : lineBefore(first, boxes, axis)
}
