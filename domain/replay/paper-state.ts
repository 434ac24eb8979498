import { readOnPaper, type Paper } from './feel-on-paper.ts'
import type { FlowGraph, FlowNode, Mapping } from './flow-graph.ts'
import type { Partners } from './partners.ts'
import type { CaseTrace } from './trace.ts'
import type { Stop, StopCode, Walk } from './walk.ts'

/** A case on its way on paper: tokens that go on by themselves, tokens that wait for a record, and what was written. */
export type PaperState = Omit<Walk, 'stop'> & {
  graph: FlowGraph
  trace: CaseTrace
  partners: Partners
  values: Record<string, unknown>
  unknown: Set<string>
  /** records that were used up */
  used: Set<object>
  ready: { node: string; by: string | null }[]
  waiting: string[]
  /** flows by which tokens have come to a join */
  arrived: Map<string, string[]>
  /** tokens in each subprocess */
  inside: Map<string, number>
  passed: number
}

/** Takes a graph, what is on record, and the partners; gives the state with a token at the start. */
export function beginOnPaper(graph: FlowGraph, trace: CaseTrace, partners: Partners): PaperState {
  return {
    ...{ graph, trace, partners, values: { ...trace.variables }, unknown: new Set(trace.unknown), used: new Set() },
    ...{ ready: [{ node: graph.start, by: null }], waiting: [], arrived: new Map(), inside: new Map(), passed: 0 },
    ...{ way: [], choices: [], rules: [], limits: [] },
  }
}

/** The name a person knows an element by. */
export const nameOf = ({ id, name }: FlowNode): string => name || id

export const stopAt = (node: FlowNode, code: StopCode, detail = ''): Stop => ({
  at: node.id,
  name: nameOf(node),
  code,
  detail,
})

/** The variables an element sees: those of the case and what its input mappings add. Stops where one cannot be read. */
export function seenBy(state: PaperState, node: FlowNode): Paper {
  const unknown = new Set(state.unknown)
  const values = { ...state.values }
  for (const { source, target } of node.inputs) setOn({ values, unknown }, target, { values, unknown }, source)
  return { values, unknown }
}

function setOn(
  paper: { values: Record<string, unknown>; unknown: Set<string> },
  target: string,
  seen: Paper,
  source: string,
) {
  const read = readOnPaper(source, seen)
  if ('value' in read) {
    paper.values[target] = read.value
    paper.unknown.delete(target)
    return null
  }
  delete paper.values[target]
  paper.unknown.add(target)
  return 'failed' in read ? read.failed : null
}

/**
 * Writes what an element brought: through its output mappings where it has any, else as it is. What nobody wrote down
 * (`lost`) makes its variables unknown. Gives the formula that cannot be computed, null when all can.
 */
export function write(
  state: PaperState,
  { outputs }: { outputs: readonly Mapping[] },
  brought: Record<string, unknown>,
  lost: readonly string[] = [],
): string | null {
  const seen: Paper = {
    values: { ...state.values, ...brought },
    unknown: new Set([...[...state.unknown].filter((name) => !(name in brought)), ...lost]),
  }
  if (outputs.length === 0) {
    Object.assign(state.values, brought)
    for (const name of Object.keys(brought)) state.unknown.delete(name)
    for (const name of lost) state.unknown.add(name)
    return null
  }
  for (const { source, target } of outputs) {
    const failed = setOn(state, target, seen, source)
    if (failed !== null) return failed
  }
  return null
}
