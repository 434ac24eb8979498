import type { FlowNode } from './flow-graph.ts'
import { leave } from './move-token.ts'
import { seenBy, stopAt, write, type PaperState } from './paper-state.ts'
import { withdrawnEnd, type Placed, type StepRecord, type WaitRecord } from './trace.ts'
import type { Stop } from './walk.ts'

type Found =
  | { kind: 'step'; node: FlowNode; record: Placed<StepRecord> }
  | { kind: 'wait'; token: FlowNode; node: FlowNode; record: Placed<WaitRecord> }

/** Of all tokens that wait the one whose record comes first; null when nothing is on record for any. */
export function earliest(state: PaperState): Found | null {
  const found = state.waiting.flatMap((id) => recordFor(state, state.graph.nodes[id]))
  return found.reduce<Found | null>(
    (first, next) => (first && first.record.order <= next.record.order ? first : next),
    null,
  )
}

function recordFor(state: PaperState, token: FlowNode | undefined): Found[] {
  if (!token) return []
  const { trace, partners, used } = state
  const unusedOf = <T extends { element: string }>(records: readonly T[], node: FlowNode) =>
    records.find((record) => record.element === partners.get(node.id) && !used.has(record))
  if (token.kind === 'step') {
    const record = unusedOf(trace.steps, token)
    return record ? [{ kind: 'step', node: token, record }] : []
  }
  const flows = token.kind === 'events' ? token.outgoing.flatMap((id) => state.graph.flows[id]?.to ?? []) : [token.id]
  return flows.flatMap((id) => {
    const node = state.graph.nodes[id]
    const record = node && unusedOf(trace.waits, node)
    return node && record ? [{ kind: 'wait', token, node, record }] : []
  })
}

/** Lets what is on record happen; gives why the paper ends there, if it does. */
export function takeRecord(state: PaperState, found: Found): Stop | null {
  state.used.add(found.record)
  const token = found.kind === 'step' ? found.node : found.token
  state.waiting.splice(state.waiting.indexOf(token.id), 1)
  return found.kind === 'step' ? takeStep(state, found.node, found.record) : takeWait(state, found.node, found.record)
}

function takeStep(state: PaperState, node: FlowNode, record: Placed<StepRecord>): Stop | null {
  const { step } = node
  if (!step) return null
  askLimit(state, node, record)
  if (record.ended === 'takenBack') return takeBack(state, node, record)
  if (record.outcome !== null && !step.outcomes.includes(record.outcome)) return stopAt(node, 'outcome', record.outcome)
  state.way.push(node.id)
  const given = step.facts.filter((fact) => record.form[fact] !== undefined)
  const facts = Object.fromEntries(given.map((fact) => [fact, record.form[fact]]))
  const failed = write(state, node, { ...facts, [step.resultVariable]: record.outcome }, newFacts(state, node, record))
  return failed === null ? leave(state, node) : stopAt(node, 'formula', failed)
}

/** Facts the draft asks for and the version of the case did not: nobody filled them in. */
function newFacts({ partners }: PaperState, node: FlowNode, { form }: StepRecord): string[] {
  const known = partners.get(node.id) === undefined ? [] : Object.keys(form)
  return (node.step?.facts ?? []).filter((fact) => !known.includes(fact) && !(fact in form))
}

function askLimit(state: PaperState, node: FlowNode, { order }: { order: number }): void {
  state.limits.push({ element: node.id, order, clock: null, decided: seenBy(state, node).values.limit })
}

function takeBack(state: PaperState, node: FlowNode, { border }: StepRecord): Stop | null {
  const event = node.border.find((id) => border !== null && state.partners.get(id) === border)
  const behind = event === undefined ? undefined : state.graph.nodes[event]
  if (behind) return leave(state, behind)
  if (!state.trace.withdrawn || border !== null) return stopAt(node, 'step')
  state.way.push(withdrawnEnd)
  state.waiting = []
  return null
}

function takeWait(state: PaperState, node: FlowNode, record: WaitRecord): Stop | null {
  state.way.push(node.id)
  const failed = write(state, node, record.variables ?? {}, record.variables === null ? node.brings : [])
  return failed === null ? leave(state, node) : stopAt(node, 'formula', failed)
}
