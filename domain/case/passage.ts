import type { Words } from '../shared/words.ts'

/** One passage of a human step; `to` is null while it is open. Durations in milliseconds. */
export type Passage = {
  elementId: string
  name: string
  unit: string | null
  unitEn: string | null
  person: string | null
  state: 'open' | 'completed' | 'takenBack'
  from: Date
  to: Date | null
  naturalMs: number
  /** what counted on its clock, and what a 工作日 of it counts; null without a clock */
  clock: { elapsedMs: number; workdayMs: number | null; late: boolean } | null
  outcome: string | null
  alarms: { level: string; name: Words; raisedAt: Date }[]
}
