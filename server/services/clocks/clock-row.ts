import { computeClock, type ClockReading } from '@/domain/sla/compute-clock.ts'
import { districtBook } from '@/domain/sla/data/district-calendar.ts'
import type { ClockChange } from '@/domain/sla/history.ts'
import type { Level } from '@/domain/sla/level.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { Result } from '@/domain/shared/result.ts'
import { yellowFromPercent } from '@/domain/sla/lamp.ts'

/**
 * A level of one clock; drawn = the model has a clock event for it, silent = and nobody is told on the way behind it.
 * `name`: what the event is called.
 */
export type ClockLevel = Level & { drawn: boolean; silent?: boolean; name?: string }

export type ClockChangeRow = { kind: string; at: Date; data: unknown; reason: string | null; actor: string }

/** Reads the stored history of a clock as the domain knows it. Moments inside the data are text there. */
export const toHistory = (changes: readonly ClockChangeRow[]): ClockChange[] =>
  changes.map(({ kind, at, data, reason, actor }) => {
    const { decidedAt, ...rest } = data as { decidedAt?: string }
    const known = { ...(decidedAt && { decidedAt: new Date(decidedAt) }), ...(reason && { reason }) }
    return { ...rest, kind, at, actor, ...known } as ClockChange
  })

/** The columns that lists and the alarm loop read, computed from limit, history and levels. */
export function clockColumns(
  limit: Limit,
  history: readonly ClockChange[],
  levels: readonly ClockLevel[],
  raised: ReadonlySet<string>,
  now: Date,
): Result<{ reading: ClockReading; dueAt: Date; warnAt: Date | null; nextMarkAt: Date | null }> {
  const warn: Level = { code: '', at: { from: 'allowance', percent: yellowFromPercent } }
  const reading = computeClock(limit, history, [...levels, warn], now, districtBook)
  if (!reading.ok) return reading
  const { marks, dueAt, state } = reading.value
  const open = marks.filter(({ level, at }) => level !== '' && at && !raised.has(level))
  return {
    ok: true,
    value: {
      reading: reading.value,
      dueAt: dueAt ?? now,
      warnAt: marks.find(({ level }) => level === '')?.at ?? null,
      nextMarkAt: state === 'running' ? (open[0]?.at ?? null) : null,
    },
  }
}
