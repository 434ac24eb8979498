import type { Phase } from '../case/public-status.ts'
import type { LimitReading, LimitUnit } from '../sla/limit.ts'

/** Where a step's limit comes from: written on the step, looked up in the category overlay, or decided by a rule. */
export type StepLimit =
  | { from: 'fixed'; amount: number; unit: LimitUnit; reading?: LimitReading; calendar: string; holdRuns: boolean }
  | { from: 'catalogue' | 'decision'; calendar: string; holdRuns: boolean }

export type Outcome = { code: string; text: string }

/** What a model says of one human step; nothing of it is known to code by name. */
export type StepModel = {
  elementId: string
  name: string
  role: string
  status: string
  form: string
  clock: string
  limit: StepLimit
  outcomes: Outcome[]
  /** the outcome by which a unit says "not ours" (退单) */
  returnOutcome?: string
  /** engine variable that gets the outcome */
  resultVariable: string
  /** form fields the engine is told besides the outcome: ids and codes */
  facts: string[]
  moves: string[]
  photos: { before: number; after: number; onSite: boolean }
}

export type ClockMoment =
  | { kind: 'percent'; value: number }
  | { kind: 'after'; amount: number; unit: LimitUnit }
  | { kind: 'fromStart'; amount: number; unit: LimitUnit }

/** A message event drawn with a clock. `attachedTo` is its step, or null for the clock of the whole case. */
export type ClockEventModel = {
  elementId: string
  name: string
  attachedTo: string | null
  level: string
  at: ClockMoment
  interrupting: boolean
}

export type ProcessModel = {
  processId: string
  name: string
  steps: StepModel[]
  clockEvents: ClockEventModel[]
  /** declared by the process: `status.<code>` = name|rank|English name|phase */
  statuses: { code: string; name: string; nameEn?: string; rank: number; phase?: Phase }[]
  /** declared by the process: `role.<code>` = name|English name */
  roles: { code: string; name: string; nameEn?: string }[]
  /** names of the messages the model catches */
  messages: string[]
  jobs: { elementId: string; name: string; type: string; headers: Record<string, string> }[]
  decisionIds: string[]
  formIds: string[]
  /** elements reachable only from clock events, with those events */
  behindClock: Record<string, string[]>
  /**
   * where `case.withdrawn` is caught (whatever the case stands at, or at these human steps) and what is reachable only
   * from there; not in models published before this was read
   */
  withdrawal?: { everywhere: boolean; steps: string[]; path: string[] }
  /** where a case may be set down: human steps and known waits */
  restPoints: { elementId: string; name: string; kind: 'step' | 'wait' }[]
  elements: { id: string; name: string; type: string }[]
}
