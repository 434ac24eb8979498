import { askedIn, readOnPaper } from './feel-on-paper.ts'
import type { Flow, FlowNode } from './flow-graph.ts'
import { nameOf, stopAt, type PaperState } from './paper-state.ts'
import type { Stop } from './walk.ts'

/** Sends the token of an element on: along the flows it has, or out of its subprocess where it has none. */
export function leave(state: PaperState, node: FlowNode): Stop | null {
  const flows = node.outgoing.flatMap((id) => state.graph.flows[id] ?? [])
  const open = flows.filter(({ condition }) => condition === null)
  if (open.length === flows.length) return send(state, node, flows)
  const held = holding(state, node, flows)
  return 'stop' in held ? held.stop : send(state, node, [...open, ...held.flows])
}

/** Puts a token on the end of each flow; a token that has nowhere to go ends here. */
export function send(state: PaperState, node: FlowNode, flows: readonly Flow[]): Stop | null {
  if (flows.length === 0) return endToken(state, node, 1)
  count(state, node.scope, flows.length - 1)
  state.ready.push(...flows.map(({ id, to }) => ({ node: to, by: id })))
  return null
}

/** Ends a token; the last one in a subprocess leaves it. */
export function endToken(state: PaperState, node: FlowNode, tokens: number): Stop | null {
  if (node.scope === null) return null
  count(state, node.scope, -tokens)
  const scope = state.graph.nodes[node.scope]
  return scope && (state.inside.get(scope.id) ?? 0) <= 0 ? leave(state, scope) : null
}

export function count(state: PaperState, scope: string | null, more: number): void {
  if (scope !== null) state.inside.set(scope, (state.inside.get(scope) ?? 0) + more)
}

/** Takes the one flow whose condition holds first, else the default, and keeps why. */
export function choose(state: PaperState, node: FlowNode): Stop | null {
  const flows = node.outgoing.flatMap((id) => state.graph.flows[id] ?? [])
  if (flows.length === 1 && flows[0]?.condition === null) return send(state, node, flows)
  const held = holding(state, node, flows)
  if ('stop' in held) return held.stop
  const flow = held.flows[0] ?? flows.find(({ id }) => id === node.default)
  if (!flow) return stopAt(node, 'noWay')
  const conditions = (flow.condition ? [flow] : flows).flatMap(({ condition }) => condition ?? [])
  const asked = conditions.flatMap((condition) => askedIn(condition, state))
  state.choices.push({
    ...{ at: state.way.length, gateway: node.id, name: nameOf(node), condition: flow.condition },
    flow: { name: flow.name, to: flow.to },
    asked: asked.filter(({ name }, at) => asked.findIndex((other) => other.name === name) === at),
  })
  return send(state, node, [flow])
}

function holding(state: PaperState, node: FlowNode, flows: readonly Flow[]): { flows: Flow[] } | { stop: Stop } {
  const held: Flow[] = []
  for (const flow of flows) {
    if (flow.condition === null || flow.id === node.default) continue
    const read = readOnPaper(flow.condition, state)
    if ('missing' in read) return { stop: stopAt(node, 'variable', read.missing) }
    if ('failed' in read) return { stop: stopAt(node, 'formula', read.failed) }
    if (read.value === true) held.push(flow)
  }
  return { flows: held }
}
