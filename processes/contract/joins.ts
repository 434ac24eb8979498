import { isA } from './moddle/element.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { executableProcesses, flowNodesIn } from './moddle/walk.ts'

/** A gateway that waits for all its branches, with the flows that lead to it. */
export type Join = { gateway: string; flows: string[] }

/** Takes the text of a BPMN file; gives the gateways at which a finished branch waits for others. Throws when it is no BPMN. */
export async function joinsOf(bpmn: string): Promise<Join[]> {
  const { definitions } = await parseBpmn(bpmn)
  return executableProcesses(definitions)
    .flatMap(flowNodesIn)
    .filter((node) => isA(node, 'bpmn:ParallelGateway') || isA(node, 'bpmn:InclusiveGateway'))
    .map((node) => ({ gateway: node.id, flows: (node.incoming ?? []).map(({ id }) => id) }))
    .filter(({ flows }) => flows.length > 1)
}
