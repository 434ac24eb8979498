import type { ClockShape } from '@/components/sla/clock-shape.ts'

/** A name in both languages; English is null where the district gave none. */
export type NamedShape = { code: string; name: string; nameEn: string | null }

/** One step in a list of work. */
export type TaskShape = {
  id: string
  caseNumber: string
  caseTitle: string
  stepName: string
  unit: NamedShape | null
  status: NamedShape & { phase: string }
  state: string
  assignee: { id: string; name: string } | null
  clock: ClockShape | null
  category: { code: string; name: string }
  address: string | null
  grid: NamedShape
  channel: string
  round: number
  mine: boolean
  claimable: boolean
  card: string | null
  outcome: string | null
  completedAt: Date | null
}
