import type { LampKind } from './lamp.tsx'

/** What the small drawings of a clock need to know. Durations in natural milliseconds; a negative rest is lateness. */
export type ClockShape = {
  state: 'running' | 'held' | 'stopped'
  lamp: LampKind
  dueAt: Date
  warnAt: Date | null
  allowanceMs: number
  elapsedMs: number
  remainingMs: number
}
