import { isClockEvent } from './clock-keys.ts'
import { isA } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'
import { flowNodesIn } from './moddle/walk.ts'

/**
 * Takes a process; gives, for every element that is reachable only from clock events, the ids of those events. Their
 * effects belong to an alarm and happen once per alarm, however often the message comes.
 */
export function behindClock(process: Element): Record<string, string[]> {
  const nodes = flowNodesIn(process)
  const events = nodes.filter(isClockEvent)
  const roads = roadsOf(nodes)
  const onMainRoad = reachedFrom(entriesOf(process), roads)
  const behind: Record<string, string[]> = {}
  for (const event of events)
    for (const node of reachedFrom([event], roads)) {
      if (node !== event && !onMainRoad.has(node)) (behind[node.id] ??= []).push(event.id)
    }
  return behind
}

type Roads = Map<Element, Element[]>

function reachedFrom(starts: readonly Element[], roads: Roads): Set<Element> {
  const reached = new Set(starts)
  for (const node of reached) for (const next of roads.get(node) ?? []) reached.add(next)
  return reached
}

/** Where a token can go from each node; a clock event is not a way on, it is a beginning of its own. */
function roadsOf(nodes: readonly Element[]): Roads {
  const roads: Roads = new Map(nodes.map((node) => [node, waysOn(node, nodes)]))
  for (const node of nodes) if (node.attachedToRef && !isClockEvent(node)) roads.get(node.attachedToRef)?.push(node)
  return roads
}

function waysOn(node: Element, nodes: readonly Element[]): Element[] {
  const flows = (node.outgoing ?? []).flatMap((flow) => flow.targetRef ?? [])
  return [...flows, ...(isA(node, 'bpmn:SubProcess') ? entriesOf(node) : []), ...linkTargets(node, nodes)]
}

function linkTargets(node: Element, nodes: readonly Element[]): Element[] {
  const link = isA(node, 'bpmn:IntermediateThrowEvent') ? linkName(node) : undefined
  return link === undefined ? [] : nodes.filter((other) => isA(other, 'bpmn:CatchEvent') && linkName(other) === link)
}

function linkName(event: Element): string | undefined {
  return event.eventDefinitions?.find((definition) => isA(definition, 'bpmn:LinkEventDefinition'))?.name
}

/** Where a scope begins: what nothing leads to, and the heads of its event subprocesses; clock events excepted. */
function entriesOf(scope: Element): Element[] {
  return (scope.flowElements ?? []).flatMap((node) => {
    if (!isA(node, 'bpmn:FlowNode') || isClockEvent(node) || isA(node, 'bpmn:BoundaryEvent')) return []
    if (node.triggeredByEvent) return entriesOf(node)
    return node.incoming?.length ? [] : [node]
  })
}
