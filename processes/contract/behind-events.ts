import { isA } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'
import { flowNodesIn } from './moddle/walk.ts'

type Roads = Map<Element, Element[]>

/**
 * Takes a process and the events to look at; gives, for every element that is reachable only from such events, the ids
 * of those events.
 */
export function behindEvents(process: Element, isEvent: (node: Element) => boolean): Record<string, string[]> {
  const nodes = flowNodesIn(process)
  const roads = roadsOf(nodes, isEvent)
  const onMainRoad = reachedFrom(entriesOf(process, isEvent), roads)
  const behind: Record<string, string[]> = {}
  for (const event of nodes.filter(isEvent))
    for (const node of reachedFrom([event], roads)) {
      if (node !== event && !onMainRoad.has(node)) (behind[node.id] ??= []).push(event.id)
    }
  return behind
}

function reachedFrom(starts: readonly Element[], roads: Roads): Set<Element> {
  const reached = new Set(starts)
  for (const node of reached) for (const next of roads.get(node) ?? []) reached.add(next)
  return reached
}

/** Where a token can go from each node; an event looked at is not a way on, it is a beginning of its own. */
function roadsOf(nodes: readonly Element[], isEvent: (node: Element) => boolean): Roads {
  const roads: Roads = new Map(nodes.map((node) => [node, waysOn(node, nodes, isEvent)]))
  for (const node of nodes) if (node.attachedToRef && !isEvent(node)) roads.get(node.attachedToRef)?.push(node)
  return roads
}

function waysOn(node: Element, nodes: readonly Element[], isEvent: (node: Element) => boolean): Element[] {
  const flows = (node.outgoing ?? []).flatMap((flow) => flow.targetRef ?? [])
  const inside = isA(node, 'bpmn:SubProcess') ? entriesOf(node, isEvent) : []
  return [...flows.filter((next) => !isEvent(next)), ...inside, ...linkTargets(node, nodes)]
}

function linkTargets(node: Element, nodes: readonly Element[]): Element[] {
  const link = isA(node, 'bpmn:IntermediateThrowEvent') ? linkName(node) : undefined
  return link === undefined ? [] : nodes.filter((other) => isA(other, 'bpmn:CatchEvent') && linkName(other) === link)
}

function linkName(event: Element): string | undefined {
  return event.eventDefinitions?.find((definition) => isA(definition, 'bpmn:LinkEventDefinition'))?.name
}

/** Where a scope begins: what nothing leads to, and the heads of its event subprocesses; events looked at excepted. */
function entriesOf(scope: Element, isEvent: (node: Element) => boolean): Element[] {
  return (scope.flowElements ?? []).flatMap((node) => {
    if (!isA(node, 'bpmn:FlowNode') || isEvent(node) || isA(node, 'bpmn:BoundaryEvent')) return []
    if (node.triggeredByEvent) return entriesOf(node, isEvent)
    return node.incoming?.length ? [] : [node]
  })
}
