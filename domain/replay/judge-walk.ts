import type { FlowGraph } from './flow-graph.ts'
import type { Partners } from './partners.ts'
import { withdrawnEnd, type CaseTrace } from './trace.ts'
import type { Choice, RulesChange, Stop, Walk } from './walk.ts'

export const replayVerdicts = ['same', 'other', 'unknown'] as const
export type ReplayVerdict = (typeof replayVerdicts)[number]

/** Where two ways part first: at rules that say something else, at a gateway, or behind an element. */
export type Parting =
  | { kind: 'rules'; change: RulesChange }
  | { kind: 'choice'; choice: Choice; took: string | null; would: string | null }
  | { kind: 'step'; after: string | null; took: string | null; would: string | null }

export type Judged = { verdict: ReplayVerdict; parting: Parting | null; stop: Stop | null }

/**
 * Takes the way a case took, the walk through the draft and the partners of its elements; says whether they are the same
 * and where they part. Where the paper ends before they part, nobody knows.
 */
export function judgeWalk(trace: CaseTrace, walk: Walk, partners: Partners, draft: FlowGraph): Judged {
  const parted = firstDifference(trace, walk, partners)
  const [rules] = walk.rules
  if (rules && (parted === null || rules.at <= parted))
    return { verdict: 'other', parting: { kind: 'rules', change: rules }, stop: walk.stop }
  if (parted === null) return { verdict: walk.stop ? 'unknown' : 'same', parting: null, stop: walk.stop }
  return { verdict: 'other', parting: partingAt(parted, trace, walk, draft), stop: walk.stop }
}

/** Gives the place in the ways at which they differ; null where they do not, as far as the paper goes. */
function firstDifference(trace: CaseTrace, walk: Walk, partners: Partners): number | null {
  const own = (id: string) => (id === withdrawnEnd ? id : partners.get(id))
  const at = walk.way.findIndex((id, place) => own(id) !== trace.way[place])
  if (at !== -1) return at
  const next = trace.way[walk.way.length]
  if (!walk.stop) return next === undefined ? null : walk.way.length
  if (walk.stop.code !== 'step') return null
  // a step the version of the case did not have asks what nobody could record
  const stands = own(walk.stop.at)
  return stands === undefined || stands === next ? null : walk.way.length
}

function partingAt(at: number, trace: CaseTrace, { way, stop, choices }: Walk, draft: FlowGraph): Parting {
  const [took, would] = [trace.way[at] ?? null, way[at] ?? stop?.at ?? null]
  const choice = choices.findLast((known) => known.at === at)
  if (choice) return { kind: 'choice', choice, took, would }
  const after = at > 0 ? (way[at - 1] ?? null) : draft.start
  return { kind: 'step', after, took, would }
}
