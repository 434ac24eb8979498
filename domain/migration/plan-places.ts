import type { ProcessModel } from '../process/process-model.ts'
import type { Place, PlaceMapping } from './migration.ts'
import type { StayReason } from './stay-reasons.ts'

/** What is known of a case that is to move; `active` are the elements its instance stands at, as the mirror saw them. */
export type Standing = {
  closed: boolean
  voided: boolean
  moving: boolean
  /** parked commands and open incidents */
  stuck: boolean
  /** commands, calls and completions on their way */
  underway: boolean
  /** branches that are finished and wait at a join, by the step that came last; null for one that cannot be gone again */
  finished: (FinishedBranch | null)[]
  tasks: { id: string; elementId: string; elementInstance: string; name: string }[]
  active: { key: string; elementId: string; type: string }[]
}

/** A branch that waits for others, by the step that came last on it and what was recorded there. */
export type FinishedBranch = { taskId: string; elementId: string; name: string; outcome: string }

export type Planned = { places: Place[] } | { stays: StayReason; at?: string }

const waits = new Set(['EVENT_BASED_GATEWAY', 'INTERMEDIATE_CATCH_EVENT', 'RECEIVE_TASK'])
const working = new Set(['SERVICE_TASK', 'SEND_TASK', 'BUSINESS_RULE_TASK', 'SCRIPT_TASK', 'CALL_ACTIVITY'])

/** Takes where a case stands and where its steps go; gives a place for each of its tokens, or why it stays. */
export function planPlaces(
  standing: Standing,
  from: ProcessModel,
  mapping: readonly PlaceMapping[],
  to: ProcessModel,
): Planned {
  const unfit = unfitness(standing)
  if (unfit) return { stays: unfit }
  const places: Place[] = []
  const tokens = tokensOf(standing)
  if (tokens.length === 0) return { stays: 'busy' }
  for (const { taskId, elementId, name } of tokens) {
    const point = from.restPoints.find((known) => known.elementId === elementId)
    const called = name || point?.name || elementId
    if (!point) return { stays: 'inside', at: called }
    const mapped = mapping.find((entry) => entry.from === elementId)
    const target = to.restPoints.find((known) => known.elementId === mapped?.to)
    if (!mapped || !target || target.kind !== point.kind) return { stays: 'unmapped', at: called }
    if (places.some((place) => place.to === target.elementId)) return { stays: 'twice', at: target.name }
    places.push({ taskId, from: elementId, to: target.elementId, ...howOf(mapped, point.kind) })
  }
  const done = finishedPlaces(standing.finished, mapping, to)
  if ('stays' in done) return done
  const twice = done.places.find((place) => places.some((open) => open.to === place.to))
  return twice ? { stays: 'twice', at: nameOf(to, twice.to) } : { places: [...places, ...done.places] }
}

/** A finished branch goes to its last step once more, which is completed there with what was recorded. */
function finishedPlaces(finished: Standing['finished'], mapping: readonly PlaceMapping[], to: ProcessModel): Planned {
  const places: Place[] = []
  for (const branch of finished) {
    if (!branch) return { stays: 'joined' }
    const mapped = mapping.find((entry) => entry.from === branch.elementId)
    const step = to.steps.find(({ elementId }) => elementId === mapped?.to)
    if (!mapped || !step) return { stays: 'unmapped', at: branch.name }
    if (mapped.how === 'anew') return { stays: 'joined' }
    if (!step.outcomes.some(({ code }) => code === branch.outcome)) return { stays: 'outcome', at: step.name }
    places.push({ taskId: null, from: branch.elementId, to: step.elementId, how: 'done', done: branch.taskId })
  }
  return { places }
}

const nameOf = ({ restPoints }: ProcessModel, id: string) =>
  restPoints.find(({ elementId }) => elementId === id)?.name ?? id

function howOf(
  mapped: PlaceMapping,
  kind: 'step' | 'wait',
): { how: 'carry' | 'anew' } | { how: 'resume'; resumes: string } {
  if (kind === 'wait') return { how: 'carry' }
  return mapped.how === 'resume' ? { how: 'resume', resumes: mapped.resumes } : { how: mapped.how }
}

/** Takes where a case stands and the step it goes back to; that step begins anew, alone, and all others end. */
export function planJump(standing: Omit<Standing, 'finished'>, to: string): Planned {
  const unfit = unfitness(standing)
  if (unfit) return { stays: unfit }
  const tokens = tokensOf(standing)
  if (tokens.length === 0) return { stays: 'busy' }
  return {
    places: tokens.map(({ taskId, elementId }, index) => ({
      ...{ taskId, from: elementId, to },
      how: index === 0 ? 'anew' : 'end',
    })),
  }
}

const tokensOf = ({ tasks, active }: Pick<Standing, 'tasks' | 'active'>) => [
  ...tasks.map(({ id, elementId, name }) => ({ taskId: id, elementId, name })),
  ...active.flatMap(({ elementId, type }) => (waits.has(type) ? [{ taskId: null, elementId, name: '' }] : [])),
]

function unfitness(standing: Omit<Standing, 'finished'>): StayReason | null {
  const { closed, voided, moving, stuck, underway, tasks, active } = standing
  if (closed) return 'closed'
  if (voided) return 'voided'
  if (moving) return 'moving'
  if (stuck) return 'stuck'
  const seen = active.filter(({ type }) => type === 'USER_TASK').map(({ key }) => key)
  const known = tasks.map(({ elementInstance }) => elementInstance)
  const mirrored = seen.length === known.length && known.every((key) => seen.includes(key))
  return underway || !mirrored || active.some(({ type }) => working.has(type)) ? 'busy' : null
}
