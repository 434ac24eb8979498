import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { markInk, type FlowMark } from './flow-mark.ts'

type Drawn = { id: string; parent?: unknown; waypoints?: unknown; di?: { set(name: string, value: string): void } }
type Registry = { forEach(visit: (element: Drawn, graphics: SVGElement) => void): void }
type Factory = { update(kind: 'shape' | 'connection', element: Drawn, graphics: SVGElement): void }
type Canvas = { addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void }

/** What the drawing shows: the mark of each element or flow by id; `rest` is the mark of all others. */
export type FlowPaint = { marks: Readonly<Record<string, FlowMark>>; rest: FlowMark }

/**
 * Takes an imported viewer and the paint; draws each element in the ink of its mark.
 * Colours go through the diagram interchange, because arrow heads cannot be reached by a style sheet.
 */
export function paintFlow(viewer: NavigatedViewer, { marks, rest }: FlowPaint): void {
  const registry = viewer.get<Registry>('elementRegistry')
  const factory = viewer.get<Factory>('graphicsFactory')
  const canvas = viewer.get<Canvas>('canvas')
  registry.forEach((element, graphics) => {
    if (!element.parent || !element.di) return
    const mark = marks[element.id.replace(/_label$/, '')] ?? rest
    element.di.set('color:border-color', markInk[mark].stroke)
    element.di.set('color:background-color', markInk[mark].fill)
    for (const other of Object.keys(markInk)) canvas.removeMarker(element.id, `flow-${other}`)
    canvas.addMarker(element.id, `flow-${mark}`)
    factory.update(element.waypoints ? 'connection' : 'shape', element, graphics)
  })
}
