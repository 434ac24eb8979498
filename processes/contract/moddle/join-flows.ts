import type { Element } from './element.ts'
import { isA } from './element.ts'
import { everythingIn } from './walk.ts'

/**
 * Takes parsed definitions; lets every node know its flows. Only the flow has to name its two ends; the `incoming` and
 * `outgoing` of nodes are a copy that the standard lets writers leave out. The order a node gave is kept.
 */
export function joinFlows(definitions: Element): void {
  for (const root of definitions.rootElements ?? []) {
    const elements = everythingIn(root)
    const flows = elements.filter((element) => isA(element, 'bpmn:SequenceFlow'))
    const [leaving, arriving] = [flowsByEnd(flows, 'sourceRef'), flowsByEnd(flows, 'targetRef')]
    for (const node of elements.filter((element) => isA(element, 'bpmn:FlowNode'))) {
      setFlows(node, 'incoming', arriving.get(node))
      setFlows(node, 'outgoing', leaving.get(node))
    }
  }
}

function flowsByEnd(flows: Element[], end: 'sourceRef' | 'targetRef'): Map<Element | undefined, Set<Element>> {
  const found = new Map<Element | undefined, Set<Element>>()
  for (const flow of flows) found.set(flow[end], (found.get(flow[end]) ?? new Set()).add(flow))
  return found
}

function setFlows(node: Element, side: 'incoming' | 'outgoing', flows = new Set<Element>()): void {
  const named = (node[side] ?? []).filter((flow) => flows.has(flow))
  if (node[side] || flows.size > 0) node[side] = [...new Set([...named, ...flows])]
}
