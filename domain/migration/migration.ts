import type { Words } from '../shared/words.ts'
import type { Lamp } from '../sla/lamp.ts'
import type { Limit } from '../sla/limit.ts'
import type { StayReason } from './stay-reasons.ts'

/** Where the cases of one step go. carry: the step goes on with its clock; anew: it is begun again; no target: they stay. */
export type StepMapping = { from: string; to: string | null; how: 'carry' | 'anew' }

/** On the way back also: the step ends, and the one it was begun for goes on where it had ended. */
export type PlaceMapping = StepMapping | { from: string; to: string; how: 'resume'; resumes: string }

/** Changed limits: new ones for all · the old one where the new one would be late at once · the old ones for all. */
export const limitChoices = ['new', 'keepLate', 'keep'] as const
export type LimitChoice = (typeof limitChoices)[number]

/** Which open cases: of a unit (path), at a step, reported between two moments. */
export type MigrationFilter = {
  unit?: string | undefined
  step?: string | undefined
  reportedFrom?: Date | undefined
  reportedBefore?: Date | undefined
}

export type MigrationChoices = { mapping: StepMapping[]; limits: LimitChoice; filter: MigrationFilter }

/**
 * A token of a case: an open step, or a known wait (no task). end: it ends, and another one goes on alone. resume: it
 * ends, and the step `resumes` (a task that had ended) goes on. done: no token, but a branch that is finished and waits for
 * others: the step that came last on it (the task `done`) is completed once more with what was recorded.
 */
export type Place = { taskId: string | null; from: string; to: string } & (
  { how: 'carry' | 'anew' | 'end' } | { how: 'resume'; resumes: string } | { how: 'done'; done: string }
)

/**
 * goes: nothing changes · anew: the step is begun again · resumes: the step that had ended goes on · limit: another deadline, the same lamp · yellow, late: the lamp
 * it turns to · kept: the old limit, because the new one would be late at once · held: its clock stands still · cannot: it stays
 */
export const verdicts = ['cannot', 'late', 'yellow', 'kept', 'anew', 'resumes', 'limit', 'held', 'goes'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * A clock of a case before and after. Where a step is begun anew `before` is the clock of the one that ends, which stops
 * and drops its time, and `after` that of the new one as if it began now; null where a rule decides it when it begins.
 */
export type ClockShift = {
  clock: string
  element: string | null
  limit: { before: Limit; after: Limit | null }
  due: { before: Date | null; after: Date | null }
  lamp: { before: Lamp; after: Lamp }
  startedAt: Date
  /** alarms that are raised at once, and those that lie ahead */
  alarms: { now: number; ahead: number }
  kept: boolean
  anew: boolean
}

/** What happens to one case: the same shape in the dry run and in the report. */
export type MigrationRow = {
  number: string
  title: string
  unit: string | null
  /** missing in rows that were kept before there was one */
  unitEn?: string | null
  /** its open steps and the waits it stands at */
  from: { element: string; name: string }[]
  to: { element: string; name: string }[]
  verdict: Verdict
  reason: { code: StayReason; words: Words } | null
  clocks: ClockShift[]
  /** of the clock that comes first: what lists and the API show */
  dueBefore: Date | null
  dueAfter: Date | null
  /** fields of the old form the new one has not, by what they are called there */
  missing: string[]
  /** a step of it ends and another begins, or goes on */
  begun: boolean
}

/** Where cases can stand in a version; `limit` is null where it is not written on the step. */
export type PlaceView = {
  element: string
  name: string
  kind: 'step' | 'wait'
  limit: { amount: number; unit: string } | null
}
