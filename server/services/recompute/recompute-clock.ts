import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import { limitInForce } from '@/domain/sla/compute-clock.ts'
import type { ClockChange } from '@/domain/sla/history.ts'
import { tellingOf } from '@/domain/sla/level-channels.ts'
import { sameLimit, type Limit } from '@/domain/sla/limit.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { RecomputedClock, RecomputeRow } from '@/server/db/recompute-rows.ts'
import { levelNames } from '@/server/services/alarms/level-names.ts'
import { clockColumns, toHistory, type ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { policyLevels } from '@/server/services/clocks/step-limit.ts'
import type { LoadedChange } from './recompute-change.ts'

export type MovedLevel = { level: string; name: Words; from: Date | null; to: Date | null }

export type Recomputed = {
  clock: RecomputedClock
  /** deadlines before and after; null after while it is held */
  from: Date
  to: Date | null
  moved: boolean
  levels: MovedLevel[]
  /** the limit that holds from now on, when it changed */
  limit: Limit | null
}

/** Who began the recompute and why, for the history of clocks whose limit changes. */
export type RecomputeCause = { personId: string | null; reason: string | null }

/**
 * Takes an open clock, a change with the limit it means for this clock, and now; gives what is to be written. What was
 * raised stays raised; a clock on hold keeps its stored deadline until it resumes. Which levels move is found out for a
 * preview only. Refuses what cannot be computed.
 */
export function recomputeClock(
  row: RecomputeRow,
  change: LoadedChange,
  limit: Limit | null,
  now: Date,
  cause: RecomputeCause,
  marks: 'compare' | 'leave' = 'leave',
): Result<Recomputed> {
  const [started, known, history] = [row.limit as Limit, row.levels as ClockLevel[], toHistory(row.changes)]
  const changed = limit !== null && !sameLimit(limit, limitInForce(started, history)) ? limit : null
  const { policy } = change
  const levels = policy ? levelsUnder(known, policy) : known
  const own = change.book.asOf(row)
  const later: ClockChange[] = changed ? [...history, { kind: 'limit', at: now, limit: changed }] : history
  // a policy or a limit leaves the calendar as the clock knows it
  const book = change.kind === 'calendar' ? change.book : own
  const after = clockColumns(started, later, levels, row.alarms, now, book)
  if (!after.ok) return after
  const before = marks === 'compare' ? clockColumns(started, history, known, row.alarms, now, own) : after
  if (!before.ok) return before
  const { reading, armed: _, ...columns } = after.value
  const held = reading.dueAt === null
  const dueAt = held ? row.dueAt : columns.dueAt
  return ok({
    clock: {
      ...{ ...columns, id: row.id, dueAt, warnAt: held ? row.warnAt : columns.warnAt, levels: policy && levels },
      policy: policy ? policy.code : row.policy,
      policyVersion: policy ? policy.version : row.policyVersion,
      change: changed && {
        ...{ seq: (row.changes.at(-1)?.seq ?? 0) + 1, kind: 'limit', at: now, data: { limit: changed } },
        ...cause,
      },
    },
    ...{ from: row.dueAt, to: held ? null : dueAt, limit: changed },
    moved: !held && dueAt.getTime() !== row.dueAt.getTime(),
    levels: before === after ? [] : movedLevels([...known, ...levels], before.value.reading.marks, reading.marks),
  })
}

/** Levels the model draws stay where they are; whom they tell and the others are the policy's. */
function levelsUnder(known: readonly ClockLevel[], policy: AlarmPolicy): ClockLevel[] {
  const drawn = known
    .filter((level) => level.drawn)
    .map(({ again: _again, channels: _channels, urgent: _urgent, quiet: _quiet, ...level }): ClockLevel => {
      const own = policy.levels.find(({ code }) => code === level.code)
      return { ...level, ...(own?.again && { again: true }), ...(level.silent && own && tellingOf(policy, own)) }
    })
  return [...drawn, ...policyLevels(policy).filter(({ code }) => !drawn.some((level) => level.code === code))]
}

type Marks = readonly { level: string; at: Date | null }[]

function movedLevels(levels: readonly ClockLevel[], before: Marks, after: Marks): MovedLevel[] {
  const codes = [...new Set(levels.map(({ code }) => code))]
  const at = (marks: Marks, code: string) => marks.find(({ level }) => level === code)?.at ?? null
  return codes.flatMap((level) => {
    const [from, to] = [at(before, level), at(after, level)]
    return from?.getTime() === to?.getTime() ? [] : [{ level, name: namesOf(levels, level), from, to }]
  })
}

/** Of a level before and after the change the later name counts. */
function namesOf(levels: readonly ClockLevel[], code: string): Words {
  const { levelName: zh, levelNameEn: en } = levelNames(levels.toReversed(), code)
  return { zh, en }
}
