import type { LimitUnit } from '../sla/limit.ts'

/**
 * Everything that happens to a case, in the past tense. Ids and codes, no names, phones or engine keys:
 * the log is kept for ever and every figure is derived from it. Elements and statuses are those of the model.
 */
export type CaseEventData = {
  CaseReported: {
    number: string
    channel: string
    category: CategoryRef
    gridCode: string | null
    fileIds: string[]
    processKey: string
    processVersion: number
    selfHandled: boolean
  }
  ReportRepeated: { channel: string; externalId?: string }
  GridFound: { gridCode: string; unit: string }
  CaseClassified: { category: CategoryRef; previous: CategoryRef | null; urgency?: number }
  CaseDispatched: { leadUnit: string; previousLeadUnit: string | null; coUnits: string[]; urgency?: number }
  StepOpened: StepRef & { unit: string | null; role: string; status: string; clockId?: string }
  StepClaimed: StepRef
  StepReleased: StepRef & { by?: string }
  StepAssigned: StepRef & { assigneeId: string; previousId: string | null; reason?: string }
  StepCompleted: StepRef & { outcome: string; form: Record<string, unknown>; fileIds: string[]; onTime: boolean | null }
  StepTakenBack: StepRef & { cause: 'flow' | 'withdrawn' | 'voided' | 'moved' }
  StatusSet: { status: string; previous: string; cause: string }
  CardShown: { card: string; element: string; alarmId?: string }
  ClockStarted: ClockRef & { amount: number; unit: LimitUnit; dueAt: string | null; source: string }
  ClockHeld: ClockRef & { reason: string }
  ClockResumed: ClockRef & { dueAt: string | null }
  ClockExtended: ClockRef & { amount: number; unit: LimitUnit; dueAt: string | null; reason: string }
  ClockStopped: ClockRef & { elapsedMs: number; remainingMs: number }
  AlarmRaised: ClockRef & { alarmId: string; level: string; occurrence: number; markAt: string; late: boolean }
  AlarmSettled: ClockRef & { alarmId: string; level: string; markAt: string }
  PeopleNotified: { cause: string; message: string; recipientIds: string[] }
  ChannelAnswered: { channel: string; deliveryId: string; element: string; reply?: string }
  RatingRequested: { round: number; dueAt: string }
  CaseRated: { round: number; score: number; satisfied: boolean; comment?: string }
  RatingLapsed: { round: number }
  RoundOpened: { round: number; cause: string }
  CaseWithdrawn: { reason: string }
  CaseVoided: { reason: string }
  CaseArchived: { element: string; status: string }
  WebhookCalled: { element: string; deliveryId: string; url: string; status: number | null; attempts: number }
  FlowInterrupted: { incidentId: string; element: string; errorType: string; message: string }
  FlowContinued: { incidentId?: string; element?: string; incarnation: number; by: string }
  FlowEnded: { element: string | null; cancelled: boolean }
  EngineRebuilt: { epoch: number; incarnation: number }
  FileAttached: { fileIds: string[]; purpose: string }
}

type CategoryRef = { standard: string; kind: string; code: string }
type StepRef = { taskId: string; element: string; round?: number }
type ClockRef = { clockId: string; clock: string; element: string | null }

export type CaseEventType = keyof CaseEventData

/** A case event as a discriminated union: `type` decides the shape of `data`. */
export type CaseEvent = { [T in CaseEventType]: { type: T; data: CaseEventData[T] } }[CaseEventType]
