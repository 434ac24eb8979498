import type { Element } from './element.ts'
import { isA } from './element.ts'

type Drawn = { $type: string; bpmnElement?: Element }
type Diagram = { plane?: { planeElement?: Drawn[] } }

/** Takes parsed definitions; gives the elements that have a place in a drawing. None: the file is without drawing. */
export function drawnElements(definitions: Element): Set<Element> {
  const shapes = ((definitions as { diagrams?: Diagram[] }).diagrams ?? []).flatMap(
    ({ plane }) => plane?.planeElement ?? [],
  )
  return new Set(shapes.flatMap(({ bpmnElement }) => bpmnElement ?? []))
}

/** Takes everything in a process and what is drawn of a file; gives what a person would miss: nodes and flows. */
export function undrawn(everything: Element[], drawn: Set<Element>): Element[] {
  return everything.filter(
    (element) => (isA(element, 'bpmn:FlowNode') || isA(element, 'bpmn:SequenceFlow')) && !drawn.has(element),
  )
}
