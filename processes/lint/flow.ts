import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'

/** Gives the elements a token reaches next over sequence flows. */
export function nextNodes(node: Element): Element[] {
  return (node.outgoing ?? []).flatMap(({ targetRef }) => targetRef ?? [])
}

/** Takes a node and a condition to stop at; gives everything reached from it over flows, the stopping nodes included. */
export function reachFrom(node: Element, stopsAt: (node: Element) => boolean): Set<Element> {
  const reached = new Set<Element>(nextNodes(node))
  for (const found of reached) if (!stopsAt(found)) for (const next of nextNodes(found)) reached.add(next)
  return reached
}

/** Says whether a gateway chooses between flows by conditions. */
export function isDeciding(node: Element): boolean {
  const decides = isA(node, 'bpmn:ExclusiveGateway') || isA(node, 'bpmn:InclusiveGateway')
  return decides && (node.outgoing?.length ?? 0) > 1
}
