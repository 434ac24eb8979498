import type { FlowGraph } from '../replay/flow-graph.ts'

/**
 * Takes the way of a version as it is drawn; gives for each of its human steps those whose cases are past it. A case is
 * past a step N when it stands at S, nobody comes from the start to S but through N, and a way from S to the end leaves N
 * out. So a case that was sent back in front of N (to be dispatched again, to be arbitrated) is not past it, whatever it
 * did before: it passes N by itself. Nor is a step that some cases reach beside N: nobody knows that they missed anything.
 */
export function stepsPast(graph: FlowGraph): Record<string, string[]> {
  const steps = Object.values(graph.nodes).flatMap(({ id, kind }) => (kind === 'step' ? [id] : []))
  return Object.fromEntries(
    steps.map((step) => {
      const besides = reachedFrom(graph, graph.start, step)
      const past = steps.filter((other) => other !== step && !besides.has(other) && endsWithout(graph, other, step))
      return [step, past]
    }),
  )
}

const endsWithout = (graph: FlowGraph, from: string, left: string) =>
  [...reachedFrom(graph, from, left)].some((id) => isEnd(graph, id))

/** What a token gets to from a node, itself included, if one node were not there. */
function reachedFrom(graph: FlowGraph, from: string, left: string): Set<string> {
  const reached = new Set(from === left ? [] : [from])
  for (const id of reached) for (const next of nextOf(graph, id)) if (next !== left) reached.add(next)
  return reached
}

function nextOf(graph: FlowGraph, id: string): string[] {
  const node = graph.nodes[id]
  if (!node) return []
  const ways = node.inner === null ? wayOut(graph, id) : [node.inner]
  return [...ways, ...node.border]
}

/** The flows behind a node; behind the last one of a subprocess those of the subprocess. */
function wayOut(graph: FlowGraph, id: string): string[] {
  const node = graph.nodes[id]
  if (!node) return []
  if (node.outgoing.length > 0) return node.outgoing.flatMap((flow) => graph.flows[flow]?.to ?? [])
  return node.scope === null || node.kind === 'pass' ? [] : wayOut(graph, node.scope)
}

/** An event nothing follows may lead on elsewhere by its name: it ends nothing. */
function isEnd(graph: FlowGraph, id: string): boolean {
  const kind = graph.nodes[id]?.kind
  return kind !== undefined && kind !== 'pass' && nextOf(graph, id).length === 0
}
