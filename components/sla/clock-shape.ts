import type { LampKind } from './lamp.tsx'

/** What the small drawings of a clock need to know. Durations are milliseconds that count; a negative rest is lateness. */
export type ClockShape = {
  state: 'running' | 'held' | 'stopped'
  lamp: LampKind
  dueAt: Date
  warnAt: Date | null
  allowanceMs: number
  elapsedMs: number
  remainingMs: number
  /** what a 工作日 counts on a working clock; null: natural time */
  workdayMs: number | null
  /** of a working clock the next stretches in which it runs */
  nextStretches: readonly { from: Date; to: Date }[]
  /** counted Monday to Friday because no holiday calendar is entered */
  provisional: boolean
  /** when the server read it */
  readAt: Date
}
