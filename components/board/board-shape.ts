import type { Named } from '@/components/case/named.ts'
import type { ClockShape } from '@/components/sla/clock-shape.ts'
import type { LampCounts } from '@/domain/board/board-lamp.ts'

/** The counts of the board as its parts draw them. */
export type BoardTotalsShape = {
  open: number
  lamps: LampCounts
  dueToday: number
  heldLong: number
  heldDays: number
  supervised: number
  closedToday: number
  closedOnTime: number
}

export type BoardRowShape = Named & {
  kind: 'region' | 'department' | 'class'
  inside: boolean
  deeper: boolean
  steps: Record<string, LampCounts>
  counts: LampCounts
  total: number
}

export type BoardCaseShape = {
  number: string
  title: string
  status: Named & { phase: string }
  clock: ClockShape | null
  card: string | null
  holders: readonly Named[]
  address: string | null
  heldAt: Date | null
  urgedAt: Date | null
  supervisions: number
  starred: boolean
}

export type BoardAlarmShape = {
  id: string
  caseNumber: string
  caseTitle: string
  level: string
  levelName: string
  levelNameEn: string
  /** null: the clock of the whole case, or of a reply */
  stepName: string | null
  ofReply: boolean
  unit: Named | null
  markAt: Date
  raisedAt: Date
  late: boolean
}

export type BoardMove = 'urge' | 'supervise' | 'instruct'
