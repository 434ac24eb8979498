import { canonicalJson } from '../case/canonical-json.ts'
import { readOnPaper } from './feel-on-paper.ts'
import type { FlowGraph, FlowNode } from './flow-graph.ts'
import { choose, count, endToken, leave } from './move-token.ts'
import { beginOnPaper, nameOf, seenBy, stopAt, write, type PaperState } from './paper-state.ts'
import type { Partners } from './partners.ts'
import { earliest, takeRecord } from './take-record.ts'
import { withdrawnEnd, type CaseTrace } from './trace.ts'
import type { RulesAnswer, RulesAsked, RulesChange, Stop, Walk } from './walk.ts'

/** a case that passes more elements than that runs in a circle */
const mostPassed = 2_000

/**
 * Takes a version, what is on record of a case, and which elements stand for which; walks the case through the version
 * as its people decided then. Decisions are asked of whoever drives the walk. Gives the way, and where and why the
 * paper ends when the records do not say how to go on.
 */
export function* walkOnPaper(
  graph: FlowGraph,
  trace: CaseTrace,
  partners: Partners,
): Generator<RulesAsked, Walk, RulesAnswer> {
  const state = beginOnPaper(graph, trace, partners)
  for (;;) {
    const next = state.ready.shift()
    const stop = next ? yield* pass(state, next.node, next.by) : takeNext(state)
    if (stop === 'over') return walked(state, null)
    if (stop) return walked(state, stop)
  }
}

const walked = ({ way, choices, rules, limits }: PaperState, stop: Stop | null): Walk => ({
  ...{ way, choices, rules, limits, stop },
})

function takeNext(state: PaperState): Stop | 'over' | null {
  const [first] = state.waiting
  if (first === undefined) return 'over'
  const found = earliest(state)
  if (found) return takeRecord(state, found)
  const { trace, used, graph } = state
  if (trace.withdrawn && [...trace.steps, ...trace.waits].every((record) => used.has(record))) {
    state.way.push(withdrawnEnd)
    return 'over'
  }
  const node = graph.nodes[first]
  return node ? stopAt(node, 'step') : 'over'
}

function* pass(state: PaperState, id: string, by: string | null): Generator<RulesAsked, Stop | null, RulesAnswer> {
  const node = state.graph.nodes[id]
  if (!node) return null
  if (++state.passed > mostPassed) return stopAt(node, 'loop')
  switch (node.kind) {
    case 'step':
    case 'wait':
    case 'events':
      state.waiting.push(id)
      return null
    case 'pass':
      return done(state, node, {})
    case 'job':
      return job(state, node)
    case 'script':
      return script(state, node)
    case 'rules':
      return yield* decide(state, node)
    case 'exclusive':
      return choose(state, node)
    case 'parallel':
      return join(state, node, by)
    case 'scope':
      return enter(state, node)
    case 'end':
      return end(state, node)
    case 'closed':
      return stopAt(node, 'closed')
    default:
      return node.kind satisfies never
  }
}

function done(state: PaperState, node: FlowNode, brought: Record<string, unknown>, lost: string[] = []): Stop | null {
  const failed = write(state, node, brought, lost)
  return failed === null ? leave(state, node) : stopAt(node, 'formula', failed)
}

function job(state: PaperState, node: FlowNode): Stop | null {
  if (node.clock) {
    const decided = seenBy(state, node).values.limit
    state.limits.push({ element: node.id, order: null, clock: node.clock.name, decided })
  }
  const own = state.partners.get(node.id)
  const record = state.trace.jobs.find((known) => known.element === own && !state.used.has(known))
  if (record) state.used.add(record)
  return done(state, node, record?.output ?? {}, record ? [] : node.brings)
}

function script(state: PaperState, node: FlowNode): Stop | null {
  if (!node.script) return leave(state, node)
  const read = readOnPaper(node.script.expression, seenBy(state, node))
  if ('failed' in read) return stopAt(node, 'formula', read.failed)
  const { result } = node.script
  return 'value' in read ? done(state, node, { [result]: read.value }) : done(state, node, {}, [result])
}

function* decide(state: PaperState, node: FlowNode): Generator<RulesAsked, Stop | null, RulesAnswer> {
  if (!node.rules) return leave(state, node)
  const { decision, result, asks } = node.rules
  const seen = seenBy(state, node)
  const missing = asks.find((name) => seen.unknown.has(name))
  if (missing !== undefined) return stopAt(node, 'variable', missing)
  const own = state.partners.get(node.id) ?? null
  const answer = yield { decision, own, variables: seen.values }
  if (answer.failure !== null) return stopAt(node, 'rules', answer.failure)
  if (own !== null && canonicalJson(answer.result ?? null) !== canonicalJson(answer.was ?? null))
    state.rules.push(changeOf(state, node, answer))
  return done(state, node, { [result]: answer.result })
}

function changeOf({ way }: PaperState, node: FlowNode, { result, was }: RulesAnswer): RulesChange {
  const [before, after] = [partsOf(was), partsOf(result)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const parts = names
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }))
    .filter((part) => canonicalJson(part.before) !== canonicalJson(part.after))
  return { at: way.length, element: node.id, name: nameOf(node), parts }
}

const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : { '': value }

function join(state: PaperState, node: FlowNode, by: string | null): Stop | null {
  if (node.incoming.length < 2) return leave(state, node)
  const come = [...(state.arrived.get(node.id) ?? []), by ?? '']
  if (new Set(come).size < node.incoming.length) {
    state.arrived.set(node.id, come)
    return null
  }
  state.arrived.delete(node.id)
  count(state, node.scope, 1 - node.incoming.length)
  return leave(state, node)
}

function enter(state: PaperState, node: FlowNode): Stop | null {
  if (node.inner === null) return leave(state, node)
  state.inside.set(node.id, 1)
  state.ready.push({ node: node.inner, by: null })
  return null
}

function end(state: PaperState, node: FlowNode): Stop | null {
  if (node.scope === null) state.way.push(node.id)
  if (!node.terminates) return endToken(state, node, 1)
  const here = (id: string) => state.graph.nodes[id]?.scope === node.scope
  state.waiting = state.waiting.filter((id) => !here(id))
  state.ready = state.ready.filter((token) => !here(token.node))
  return endToken(state, node, state.inside.get(node.scope ?? '') ?? 1)
}
