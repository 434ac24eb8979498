import { ok } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { changesUntil, runOf } from './history.ts'
import type { ClockChange, ClockHistory, ClockRun, ClockState, Stretch } from './history.ts'
import { positionOf } from './level.ts'
import type { Level } from './level.ts'
import { durationOf } from './limit.ts'
import type { Limit } from './limit.ts'
import { timelineOf } from './timeline.ts'
import type { Timeline } from './timeline.ts'

/** The moment of one level; null while a hold keeps it open. */
export type Mark = { level: string; at: Date | null; reached: boolean }

export type ClockReading = {
  state: ClockState
  allowanceMs: number
  elapsedMs: number
  /** Negative once the allowance is used up. */
  remainingMs: number
  /** Null while held or not started; for a stopped clock the moment that counted when it stopped. */
  dueAt: Date | null
  marks: Mark[]
  nextMarkAt: Date | null
  stretches: Stretch[]
}

/**
 * Takes a limit, the clock's history, its levels and now; gives how the clock stands.
 * Changes after now do not count. Percent levels refer to the whole allowance, extensions included (DOMAIN 6).
 * Refuses working units without a calendar, invalid limits and levels, and contradictory histories.
 */
export function computeClock(
  limit: Limit,
  history: ClockHistory,
  levels: readonly Level[],
  now: Date,
): Result<ClockReading> {
  const changes = changesUntil(history, now)
  const allowance = allowanceOf(limit, changes)
  if (!allowance.ok) return allowance
  const timeline = timelineOf(limit)
  if (!timeline.ok) return timeline
  const run = runOf(changes)
  if (!run.ok) return run
  return readClock(allowance.value, run.value, timeline.value, levels, now)
}

function allowanceOf(limit: Limit, changes: readonly ClockChange[]): Result<number> {
  let base = durationOf(limit.amount, limit.unit)
  let extended = 0
  for (const change of changes) {
    if (change.kind === 'limit') base = durationOf(change.limit.amount, change.limit.unit)
    if (change.kind !== 'extend') continue
    const extra = durationOf(change.amount, change.unit)
    if (!extra.ok) return extra
    extended += extra.value
  }
  return base.ok ? ok(base.value + extended) : base
}

function readClock(
  allowanceMs: number,
  run: ClockRun,
  timeline: Timeline,
  levels: readonly Level[],
  now: Date,
): Result<ClockReading> {
  const running = run.stretches.filter((stretch) => stretch.kind === 'running')
  const elapsedMs = running.reduce((sum, { from, to }) => sum + timeline.measure(from, to ?? now), 0)
  const moment = (position: number) => momentOf(position, running, run.state, timeline)
  const marks: Mark[] = []
  for (const level of levels) {
    const position = positionOf(level, allowanceMs)
    if (!position.ok) return position
    const reached = run.state !== 'pending' && position.value <= elapsedMs
    marks.push({ level: level.code, at: moment(position.value), reached })
  }
  marks.sort((a, b) => (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || 0)
  return ok({
    state: run.state,
    allowanceMs,
    elapsedMs,
    remainingMs: allowanceMs - elapsedMs,
    dueAt: moment(allowanceMs),
    marks,
    nextMarkAt: run.state === 'running' ? (marks.find((mark) => !mark.reached)?.at ?? null) : null,
    stretches: run.stretches,
  })
}

/** The instant at which so much had run: inside a past stretch, else ahead of the last one unless a hold keeps it open. */
function momentOf(position: number, running: readonly Stretch[], state: ClockState, timeline: Timeline): Date | null {
  let before = 0
  for (const [index, { from, to }] of running.entries()) {
    const last = index === running.length - 1
    const length = to === null ? Infinity : timeline.measure(from, to)
    if (position <= before + length || (last && state === 'stopped')) return timeline.advance(from, position - before)
    before += length
  }
  return null
}
