import type { StepMapping } from '../migration/migration.ts'
import type { FlowGraph, FlowNode } from './flow-graph.ts'

/** The element of the case's own version that an element of the draft stands for, by the draft's id. */
export type Partners = ReadonlyMap<string, string>

/**
 * Takes both graphs and where the steps of the old one go on; gives the partners: for steps and waits what the mapping
 * says, for others the same id, else the only one alike that has no partner by its id.
 */
export function partnersOf(own: FlowGraph, draft: FlowGraph, mapping: readonly StepMapping[]): Partners {
  const partners = new Map<string, string>()
  for (const node of Object.values(draft.nodes))
    if (own.nodes[node.id]?.kind === node.kind) partners.set(node.id, node.id)
  for (const { from, to } of mapping) if (to !== null && own.nodes[from]) partners.set(to, from)
  const taken = new Set(partners.values())
  for (const node of Object.values(draft.nodes)) {
    if (partners.has(node.id)) continue
    const alike = Object.values(own.nodes).filter((other) => !taken.has(other.id) && isAlike(node, other))
    if (alike.length === 1 && alike[0]) partners.set(node.id, alike[0].id)
  }
  return partners
}

function isAlike(node: FlowNode, other: FlowNode): boolean {
  if (node.kind !== other.kind || node.kind === 'step') return false
  if (node.kind === 'job') return node.jobType === other.jobType && node.name === other.name
  if (node.kind === 'wait') return node.message === other.message
  return node.kind === 'rules' || (node.name !== '' && node.name === other.name)
}
