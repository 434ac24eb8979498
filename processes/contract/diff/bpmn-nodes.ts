import type { Node } from './flatten.ts'

/** What is read where it is used: a message has no place of its own, nor has an error. Unused, it means nothing. */
const inlined = new Set([
  ...['bpmn:Message', 'bpmn:Error', 'bpmn:Signal', 'bpmn:Escalation', 'bpmn:ItemDefinition'],
  ...['bpmn:CategoryValue', 'bpmn:DataObject', 'bpmn:DataStore'],
])

export const isInlined = ({ $type }: Node): boolean => inlined.has($type)

/** Lists of elements that have a place of their own, by the property that holds them. */
const containers = ['rootElements', 'participants', 'messageFlows', 'laneSets', 'lanes', 'flowElements', 'artifacts']

export type Placed = { node: Node; parent: Node | null }

/** Takes parsed definitions; gives every element a person could point at with what it stands in, the file itself first. */
export function placedNodes(definitions: Node): Placed[] {
  const found: Placed[] = [{ node: definitions, parent: null }]
  for (const { node } of found) for (const child of childrenOf(node)) found.push({ node: child, parent: ownerOf(node) })
  return found.filter(({ node }) => node.$type !== 'bpmn:LaneSet' && !isInlined(node))
}

function childrenOf(node: Node): Node[] {
  const nested = node['childLaneSet'] as Node | undefined
  return [...containers.flatMap((list) => (node[list] ?? []) as Node[]), ...(nested ? [nested] : [])]
}

/** A set of lanes is no more than its lanes. */
const ownerOf = (node: Node): Node => (node.$type === 'bpmn:LaneSet' && node.$parent ? ownerOf(node.$parent) : node)
