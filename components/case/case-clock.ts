import type { ClockShape } from '@/components/sla/clock-shape.ts'
import type { BarClock } from './clock-bar-shape.ts'

/** A clock as the page of its case tells it: how it stands, whose limit it is, its stretches, and why it is due then. */
export type CaseClock = ClockShape &
  Omit<BarClock, 'stretches'> & {
    id: string
    stepName: string | null
    allowanceMs: number
    usedRatio: number
    limit: { amount: number; unit: string }
    limitSource: string
    stretches: readonly { kind: 'running' | 'held'; from: Date; to: Date | null }[]
    /** the answer to "why is it due then?", in the order of time */
    explanation: readonly { kind: string; text: { zh: string; en: string } }[]
  }
