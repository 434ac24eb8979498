import type { Limit, LimitUnit } from '../sla/limit.ts'

/**
 * Everything that happens to a case, in the past tense. Ids and codes, no names, phones or engine keys:
 * the log is kept for ever and every figure is derived from it. Elements and statuses are those of the model.
 */
export type CaseEventData = {
  CaseReported: {
    number: string
    channel: string
    category: CategoryRef
    gridUnit: string | null
    fileIds: string[]
    process: string
    version: number
    selfHandled: boolean
  }
  ReportRepeated: { channel: string; externalId?: string }
  GridFound: { unit: string; element?: string }
  CaseClassified: { category: CategoryRef; previous: CategoryRef | null; urgency?: number; element?: string }
  CaseDispatched: { leadUnit: string; previous: string | null; coUnits: string[]; urgency?: number; element?: string }
  StepOpened: StepRef & { unit: string | null; role: string; status: string }
  StepClaimed: StepRef
  /** `holderId`: whose claim a leader released */
  StepReleased: StepRef & { holderId?: string }
  StepAssigned: StepRef & { assigneeId: string; previousId: string | null; reason?: string }
  StepCompleted: StepRef & {
    outcome: string
    form: Record<string, unknown>
    fileIds: string[]
    onTime: boolean | null
    lateReturn?: true
  }
  StepTakenBack: StepRef & { cause: 'flow' | 'withdrawn' | 'voided' | 'moved' | 'jumped' }
  /** it had ended for a step of another version, and the case was taken back */
  StepReopened: StepRef
  StatusSet: { status: string; previous?: string; element?: string }
  CardShown: { card: string; element?: string; alarmId?: string }
  ClockStarted: ClockRef & { limit: Limit; limitSource: string; dueAt: string | null; provisional?: boolean }
  MoveRequested: {
    requestId: string
    kind: string
    nth: number
    reason: string
    amount?: number
    unit?: LimitUnit
    fileIds?: string[]
  }
  MoveDecided: { requestId: string; kind: string; approved: boolean; answer?: string; cancelled?: true }
  CaseHeld: { requestId: string; since: string; reason: string }
  CaseResumed: { reason: string }
  CaseUrged: { reason: string; taskIds: string[] }
  CaseSupervised: { supervisionId: string; instruction: string; dueAt: string | null; fileIds?: string[] }
  SupervisionAnswered: { supervisionId: string; reply: string; onTime: boolean | null }
  ClockHeld: ClockRef & { reason: string }
  ClockResumed: ClockRef & { dueAt: string | null }
  ClockExtended: ClockRef & { amount: number; unit: LimitUnit; dueAt: string | null; reason: string }
  ClockStopped: ClockRef
  /** a changed calendar, limit or policy reached the open clock; `to` is null while it is held */
  DeadlineMoved: ClockRef & {
    cause: 'calendar' | 'limit' | 'policy' | 'migration'
    /** code of the calendar or policy; of a limit kind and code of its category */
    of: string
    version?: number
    limit?: Limit
    from: string
    to: string | null
    provisional?: boolean
    recomputeId?: string
  }
  AlarmRaised: ClockRef & {
    alarmId: string
    level: string
    levelName?: string
    levelNameEn?: string
    markAt: string
    late: boolean
    occurrence?: number
  }
  PeopleNotified: { cause: string; message: string; recipientIds: string[]; element?: string }
  ChannelAnswered: { channel: string; element: string; deliveryId?: string; reply?: string }
  RatingRequested: { round: number; dueAt: string; element?: string }
  CaseRated: { round: number; score: number; satisfied: boolean; comment?: string }
  RatingLapsed: { round: number; element?: string }
  RoundOpened: { round: number; element?: string }
  CaseWithdrawn: { reason: string }
  CaseVoided: { reason: string }
  CaseArchived: { outcome: string | null; element?: string }
  WebhookCalled: { element: string; deliveryId: string; url: string; status: number | null; attempts: number }
  FlowInterrupted: { incident: string; element: string; errorType: string; message: string }
  FlowContinued: { incident?: string; element?: string; incarnation: number }
  /** the case was sent back to a step it had passed; the steps it stood at ended */
  FlowJumped: { element: string; name: string; from: string[]; incarnation: number; reason: string }
  FlowEnded: { element: string | null; cancelled: boolean }
  /** the open steps with where they went on; `anew`: the step was begun again with a clock of its own */
  FlowMigrated: {
    migrationId: string
    fromVersion: number
    toVersion: number
    incarnation: number
    steps: { from: string; to: string; anew?: true }[]
    back?: true
  }
  EngineRebuilt: { epoch: number; incarnation: number }
  // of trials alone
  TrialTimeMoved: { to: string }
  TrialTimerPassed: { element: string; name: string }
  TrialCallLeftOut: { element: string; url: string }
  FileAttached: { fileIds: string[]; purpose: string }
}

type CategoryRef = { standard: string; kind: string; code: string }
type StepRef = { taskId: string; element: string; name?: string; round?: number }
type ClockRef = { clockId: string; clock: string; taskId: string | null }

export type CaseEventType = keyof CaseEventData

/** A case event as a discriminated union: `type` decides the shape of `data`. */
export type CaseEventInput = { [T in CaseEventType]: { type: T; data: CaseEventData[T] } }[CaseEventType]
