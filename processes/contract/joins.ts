import { isA } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { executableProcesses, flowNodesIn } from './moddle/walk.ts'

/**
 * A flow that leads to a gateway which waits for all its branches. `steps` are the human steps one of which came last on
 * it, with nothing but choices between; null where something else lies between, so that it cannot be gone again.
 */
export type JoinFlow = { gateway: string; flow: string; steps: string[] | null }

/** Takes the text of a BPMN file; gives the flows on which a finished branch waits for others. Throws when it is no BPMN. */
export async function joinFlowsOf(bpmn: string): Promise<JoinFlow[]> {
  const { definitions } = await parseBpmn(bpmn)
  return executableProcesses(definitions)
    .flatMap(flowNodesIn)
    .filter((node) => isA(node, 'bpmn:ParallelGateway') || isA(node, 'bpmn:InclusiveGateway'))
    .filter(({ incoming }) => (incoming?.length ?? 0) > 1)
    .flatMap(({ id: gateway, incoming = [] }) =>
      incoming.map((flow) => ({ gateway, flow: flow.id, steps: lastStepsOn(flow, new Set()) })),
    )
}

function lastStepsOn({ sourceRef: node }: Element, passed: Set<Element>): string[] | null {
  if (!node || passed.has(node)) return []
  passed.add(node)
  if (isA(node, 'bpmn:UserTask')) return [node.id]
  if (!isA(node, 'bpmn:ExclusiveGateway')) return null
  const before = (node.incoming ?? []).map((flow) => lastStepsOn(flow, passed))
  return before.every((steps) => steps !== null) ? before.flat() : null
}
