import type { FieldFault } from '@/domain/shared/refusal.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { defaultPolicy } from '@/domain/sla/alarm-policy.ts'
import { checkClock, latestOf, type WrittenClock } from '@/domain/sla/check-clock.ts'
import { computeClock, limitInForce, type ClockReading, type Mark } from '@/domain/sla/compute-clock.ts'
import { explainClock, type ExplanationLine } from '@/domain/sla/explain-clock.ts'
import { changesUntil, type ClockHistory } from '@/domain/sla/history.ts'
import { isWorkingUnit, type Limit } from '@/domain/sla/limit.ts'
import type { CalendarBook } from '@/domain/sla/calendar.ts'
import type { Level } from '@/domain/sla/level.ts'
import { levelName } from '@/domain/sla/level-name.ts'
import { timelineOf, type Timeline } from '@/domain/sla/timeline.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { policyInForce } from '@/server/services/policies/policy-in-force.ts'
import { naturalCalendar, unitCalendar } from '@/server/services/calendars/resolve-calendar.ts'

/** Without levels those of the district's default alarm policy are shown. */
export type DeadlineQuestion = Omit<WrittenClock, 'levels'> & {
  levels?: WrittenClock['levels'] | undefined
  asOf?: Date | undefined
}

type NamedMark = Mark & { name: Words }

export type DeadlinePreview = Omit<ClockReading, 'marks'> & {
  marks: NamedMark[]
  asOf: Date
  /** null: natural time */
  calendar: { code: string; name: Words } | null
  explanation: ExplanationLine[]
}

/**
 * Answers when a clock is due and why, without one: nothing is stored. Read as of the last change when no moment is given.
 * Refuses bad input with every field named, and a deadline in a year whose holidays are not entered (DOMAIN 6).
 */
export async function previewDeadline(question: DeadlineQuestion, db = defaultDb): Promise<Result<DeadlinePreview>> {
  const { limit, start, history } = question
  const policy = await policyInForce(db, defaultPolicy.code, start)
  const levels = question.levels ?? policy.levels
  const { book, codes } = await loadBook(db, { fresh: true })
  const known = [...codes, unitCalendar]
  const faults = [
    ...calendarFaults(limit, history, known),
    ...asOfFaults(question),
    ...checkClock({ ...question, levels }, book),
  ]
  if (faults.length > 0) return refuse('input.invalid', {}, faults)
  const asOf = question.asOf ?? latestOf(start, history)
  const changes: ClockHistory = [{ kind: 'start', at: start }, ...history]
  const reading = computeClock(limit, changes, levels, asOf, book)
  if (!reading.ok) return reading
  const inForce = limitInForce(limit, changesUntil(changes, asOf))
  const blind = blindLevels(reading.value, levels, start, timelinesOf(inForce, book))
  // a level nobody asked for must not keep the deadline from being told
  const year = reading.value.missingYear ?? (question.levels && blind.values().next().value)
  if (year !== undefined && year !== null)
    return refuse('calendar.year_missing', { year }, [
      { path: 'limit.calendar', code: 'calendar.year_missing', params: { year } },
    ])
  const explanation = explainClock(limit, changes, asOf, book)
  if (!explanation.ok) return explanation
  const marks = reading.value.marks.map((mark) => ({
    ...(blind.has(mark.level) ? { ...mark, at: null } : mark),
    name: policy.levels.find(({ code }) => code === mark.level)?.name ?? nameOf(mark.level),
  }))
  return ok({ ...reading.value, marks, asOf, calendar: calendarOf(inForce, book), explanation: explanation.value })
}

function calendarFaults(limit: Limit, history: ClockHistory, codes: readonly string[]): FieldFault[] {
  const limits = history.flatMap((change, index) =>
    change.kind === 'limit' ? [{ limit: change.limit, path: `history.${index}.limit.calendar` }] : [],
  )
  return [{ limit, path: 'limit.calendar' }, ...limits].flatMap(({ limit: { calendar, unit }, path }): FieldFault[] => {
    if (calendar === undefined || codes.includes(calendar)) return []
    if (calendar !== naturalCalendar) {
      const known = [...codes, naturalCalendar].join(' · ')
      return [{ path, code: 'calendar.unknown', params: { calendar, known } }]
    }
    return isWorkingUnit(unit) ? [{ path, code: 'limit.needs_calendar', params: { unit } }] : []
  })
}

const asOfFaults = ({ asOf, start }: DeadlineQuestion): FieldFault[] =>
  asOf && asOf < start ? [{ path: 'asOf', code: 'clock.before_start' }] : []

/** Levels that lie in a year that is not entered, although the deadline may not, each with that year. */
function blindLevels(
  { marks }: ClockReading,
  levels: readonly Level[],
  start: Date,
  timelineFor: (level: Level) => Result<Timeline>,
): Map<string, number> {
  const blind = new Map<string, number>()
  for (const level of levels) {
    const timeline = timelineFor(level)
    const mark = marks.find(({ level: code }) => code === level.code)?.at
    const year = timeline.ok && mark ? timeline.value.missingYear(start, mark) : null
    if (year !== null) blind.set(level.code, year)
  }
  return blind
}

/** The timeline a level counts on: the limit's own, or that of its unit. */
const timelinesOf =
  (limit: Limit, book: CalendarBook) =>
  ({ at }: Level): Result<Timeline> =>
    timelineOf(at.from === 'allowance' ? limit : { unit: at.unit }, book(limit.calendar))

const nameOf = (code: string): Words => ({ zh: levelName(code, 'zh'), en: levelName(code, 'en') })

function calendarOf({ unit, calendar }: Limit, book: CalendarBook): DeadlinePreview['calendar'] {
  if (!isWorkingUnit(unit)) return null
  const { code, name = { zh: code, en: code } } = book(calendar)
  return { code, name }
}
