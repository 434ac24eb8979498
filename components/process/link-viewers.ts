import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import type { DrawingCanvas } from './bpmn-drawing.tsx'
import type { Box } from './fit-box.ts'

type Point = { x: number; y: number }
type Events = { on(name: string, listen: () => void): void; off(name: string, listen: () => void): void }
type Drawn = Partial<Box> & { waypoints?: Point[] }

const moved = 'canvas.viewbox.changed'

export type LinkedViewers = {
  /** brings an element of each side, where it is there, into the middle of its drawing */
  show(ids: { before: string | undefined; after: string | undefined }): void
  unlink(): void
}

/**
 * Takes two imported viewers; whatever part of one is looked at, the other shows beside it. When an element stands
 * elsewhere in the two drawings they are looked at with that distance between them.
 */
export function linkViewers(before: NavigatedViewer, after: NavigatedViewer): LinkedViewers {
  let apart: Point = { x: 0, y: 0 }
  let leading = false
  const follow = (from: NavigatedViewer, to: NavigatedViewer, sign: 1 | -1) => () => {
    if (leading) return
    leading = true
    const [canvas, seen] = [canvasOf(from), middle(canvasOf(from).viewbox())]
    look(to, { x: seen.x + sign * apart.x, y: seen.y + sign * apart.y }, canvas.zoom())
    leading = false
  }
  const [onBefore, onAfter] = [follow(before, after, 1), follow(after, before, -1)]
  eventsOf(before).on(moved, onBefore)
  eventsOf(after).on(moved, onAfter)
  return {
    show: ({ before: was, after: is }) => {
      const [from, to] = [boxOf(before, was), boxOf(after, is)]
      apart = from && to ? { x: middle(to).x - middle(from).x, y: middle(to).y - middle(from).y } : { x: 0, y: 0 }
      if (from) look(before, middle(from), READABLE)
      else if (to) look(after, middle(to), READABLE)
    },
    unlink: () => {
      eventsOf(before).off(moved, onBefore)
      eventsOf(after).off(moved, onAfter)
    },
  }
}

/** At this size the words of a model can be read on any screen. */
const READABLE = 0.8

/** By middle and size, because the two windows need not be equal to the pixel. */
function look(viewer: NavigatedViewer, { x, y }: Point, zoom: number): void {
  const canvas = canvasOf(viewer)
  const size = canvas.getSize()
  const [width, height] = [size.width / zoom, size.height / zoom]
  // a drawing that is folded or taken away has no size, and nothing to be looked at
  if (![x, y, width, height].every((length) => Number.isFinite(length)) || width === 0 || height === 0) return
  canvas.viewbox({ x: x - width / 2, y: y - height / 2, width, height })
}

function boxOf(viewer: NavigatedViewer, id: string | undefined): Box | null {
  const element = id && viewer.get<{ get(id: string): Drawn | undefined }>('elementRegistry').get(id)
  if (!element) return null
  const points = element.waypoints ?? [{ x: element.x ?? 0, y: element.y ?? 0 }]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: element.width ?? Math.max(...xs) - x, height: element.height ?? Math.max(...ys) - y }
}

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })
const canvasOf = (viewer: NavigatedViewer) => viewer.get<DrawingCanvas>('canvas')
const eventsOf = (viewer: NavigatedViewer) => viewer.get<Events>('eventBus')
