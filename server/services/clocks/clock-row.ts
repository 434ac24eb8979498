import { computeClock, type ClockReading } from '@/domain/sla/compute-clock.ts'
import { districtBook } from '@/domain/sla/data/district-calendar.ts'
import type { ClockChange } from '@/domain/sla/history.ts'
import type { Recipients } from '@/domain/sla/alarm-policy.ts'
import { armedMarks, withRepeats } from '@/domain/sla/armed-marks.ts'
import type { ArmedLevel, ArmedMark, RaisedAlarm } from '@/domain/sla/armed-marks.ts'
import type { Level } from '@/domain/sla/level.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { Result } from '@/domain/shared/result.ts'
import { yellowFromPercent } from '@/domain/sla/lamp.ts'

/**
 * A level of one clock; drawn = the model has a clock event for it, called `name`, silent = and nobody is told on the way
 * behind it. Where the alarm policy speaks: `label`, the card it shows and whom it tells.
 */
export type ClockLevel = ArmedLevel & {
  drawn: boolean
  silent?: boolean
  name?: string
  label?: Words
  card?: string | null
  tell?: Recipients
}

export type ClockChangeRow = { kind: string; at: Date; data: unknown; reason: string | null; actor: string }

/** Reads the stored history of a clock as the domain knows it. Moments inside the data are text there. */
export const toHistory = (changes: readonly ClockChangeRow[]): ClockChange[] =>
  changes.map(({ kind, at, data, reason, actor }) => {
    const { decidedAt, ...rest } = data as { decidedAt?: string }
    const known = { ...(decidedAt && { decidedAt: new Date(decidedAt) }), ...(reason && { reason }) }
    return { ...rest, kind, at, actor, ...known } as ClockChange
  })

export type ClockColumns = {
  reading: ClockReading
  dueAt: Date
  warnAt: Date | null
  nextMarkAt: Date | null
  /** what is still to be raised, passed marks among it */
  armed: ArmedMark[]
}

/** The columns that lists and the alarm loop read, computed from limit, history and levels. */
export function clockColumns(
  limit: Limit,
  history: readonly ClockChange[],
  levels: readonly ClockLevel[],
  raised: readonly RaisedAlarm[],
  now: Date,
): Result<ClockColumns> {
  const warn: Level = { code: '', at: { from: 'allowance', percent: yellowFromPercent } }
  const reading = computeClock(limit, history, [...withRepeats(levels), warn], now, districtBook)
  if (!reading.ok) return reading
  const { marks, dueAt, state } = reading.value
  const armed = armedMarks(levels, marks, raised, history)
  return {
    ok: true,
    value: {
      reading: reading.value,
      dueAt: dueAt ?? now,
      warnAt: marks.find(({ level }) => level === '')?.at ?? null,
      nextMarkAt: state === 'running' ? (armed[0]?.at ?? null) : null,
      armed,
    },
  }
}
