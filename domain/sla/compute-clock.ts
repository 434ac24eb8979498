import { ok } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { weekBook } from './calendar.ts'
import type { Calendar, CalendarBook } from './calendar.ts'
import { changesUntil, runOf } from './history.ts'
import type { ClockChange, ClockHistory, ClockRun, ClockState, Stretch, WaitingRequest } from './history.ts'
import { offsetOf } from './level.ts'
import type { Level } from './level.ts'
import { durationOf, isWorkingUnit } from './limit.ts'
import type { Limit } from './limit.ts'
import { countedFrom, momentAt } from './moments.ts'
import { timelineOf } from './timeline.ts'
import type { Timeline } from './timeline.ts'

/** The moment of one level; null while a hold keeps it open. */
export type Mark = { level: string; at: Date | null; reached: boolean }

/** Durations are milliseconds that count: of a working clock those inside working hours. */
export type ClockReading = {
  state: ClockState
  allowanceMs: number
  elapsedMs: number
  /** Negative once the allowance is used up. */
  remainingMs: number
  /** What a 工作日 counts on a working clock; null on natural time. */
  workdayMs: number | null
  /** Null while held or not started; for a stopped clock the moment that counted when it stopped. */
  dueAt: Date | null
  /** 暂定: the deadline touches a year whose holidays nobody has entered, so Monday to Friday counts (DOMAIN 6). */
  provisional: boolean
  /** The first year that is to blame for it. */
  missingYear: number | null
  marks: Mark[]
  nextMarkAt: Date | null
  stretches: Stretch[]
  /** Requests that wait for a decision; until then the clock goes on as it was. */
  waiting: WaitingRequest[]
}

/**
 * Takes a limit, the clock's history, its levels, now and the book of calendars (without one the plain week); gives how
 * the clock stands. Changes after now do not count. Percent levels refer to the whole allowance, extensions included;
 * an extension counts as its clock does, an offset in its own unit from start or due (DOMAIN 6).
 * Refuses invalid limits and levels, calendars without working hours, and contradictory histories.
 */
export function computeClock(
  limit: Limit,
  history: ClockHistory,
  levels: readonly Level[],
  now: Date,
  calendarOf: CalendarBook = weekBook,
): Result<ClockReading> {
  const changes = changesUntil(history, now)
  const inForce = limitInForce(limit, changes)
  const calendar = calendarOf(inForce.calendar)
  const timeline = timelineOf(inForce, calendar)
  if (!timeline.ok) return timeline
  const allowance = allowanceOf(inForce, changes, timeline.value)
  if (!allowance.ok) return allowance
  const run = runOf(changes)
  if (!run.ok) return run
  return readClock({ allowanceMs: allowance.value, run: run.value, timeline: timeline.value, calendar, now }, levels)
}

/** Takes a limit and the changes in order; gives the limit that holds after them. */
export function limitInForce(limit: Limit, changes: readonly ClockChange[]): Limit {
  return changes.reduce((before, change) => (change.kind === 'limit' ? change.limit : before), limit)
}

function allowanceOf(limit: Limit, changes: readonly ClockChange[], { dayMs }: Timeline): Result<number> {
  const base = durationOf(limit.amount, limit.unit, dayMs)
  if (!base.ok) return base
  let allowance = base.value
  for (const change of changes) {
    if (change.kind !== 'extend') continue
    const extra = durationOf(change.amount, change.unit, dayMs)
    if (!extra.ok) return extra
    allowance += extra.value
  }
  return ok(allowance)
}

type Facts = { allowanceMs: number; run: ClockRun; timeline: Timeline; calendar: Calendar; now: Date }

function readClock(facts: Facts, levels: readonly Level[]): Result<ClockReading> {
  const { allowanceMs, run, timeline, now } = facts
  const { state, stretches, waiting } = run
  const running = stretches.filter(({ kind }) => kind === 'running')
  const start = running[0]?.from ?? null
  const counted = start ? countedFrom(running, timeline.begin(start)) : running
  const elapsedMs = counted.reduce((sum, { from, to }) => sum + timeline.measure(from, to ?? now), 0)
  const dueAt = momentAt(allowanceMs, counted, state, timeline)
  const end = running.at(-1)?.to ?? now
  const marks: Mark[] = []
  for (const level of levels) {
    const moment = momentOf(level, facts, { running, counted, start, dueAt })
    if (!moment.ok) return moment
    const at = moment.value
    marks.push({ level: level.code, at, reached: at !== null && at.getTime() <= end.getTime() })
  }
  const missingYear = start && timeline.missingYear(start, dueAt ?? now)
  marks.sort((a, b) => (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || 0)
  return ok({
    state,
    allowanceMs,
    elapsedMs,
    remainingMs: allowanceMs - elapsedMs,
    workdayMs: timeline.working ? timeline.dayMs : null,
    dueAt,
    provisional: missingYear !== null,
    missingYear,
    marks,
    nextMarkAt: state === 'running' ? (marks.find((mark) => !mark.reached)?.at ?? null) : null,
    stretches,
    waiting,
  })
}

type Counted = { running: readonly Stretch[]; counted: readonly Stretch[]; start: Date | null; dueAt: Date | null }

/** A level counts on the clock's own time, unless its unit is of the other kind: then on that, from start or due. */
function momentOf(level: Level, facts: Facts, { running, counted, start, dueAt }: Counted): Result<Date | null> {
  const { allowanceMs, run, timeline: own, calendar } = facts
  const { at } = level
  if (at.from === 'allowance' || isWorkingUnit(at.unit) === own.working) {
    const offset = offsetOf(level, allowanceMs, own.dayMs)
    if (!offset.ok) return offset
    const position = offset.value.from === 'due' ? allowanceMs + offset.value.ms : offset.value.ms
    return ok(momentAt(position, counted, run.state, own))
  }
  const other = timelineOf({ unit: at.unit }, calendar)
  if (!other.ok) return other
  const offset = offsetOf(level, allowanceMs, other.value.dayMs)
  if (!offset.ok) return offset
  const base = at.from === 'due' ? dueAt : start
  return ok(base && momentAt(offset.value.ms, countedFrom(running, base), run.state, other.value))
}
