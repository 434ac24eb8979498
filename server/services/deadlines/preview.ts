import type { FieldFault } from '@/domain/shared/refusal.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { checkClock, latestOf, type WrittenClock } from '@/domain/sla/check-clock.ts'
import { computeClock, limitInForce, type ClockReading } from '@/domain/sla/compute-clock.ts'
import { explainClock, type ExplanationLine } from '@/domain/sla/explain-clock.ts'
import { changesUntil, type ClockHistory } from '@/domain/sla/history.ts'
import { isWorkingUnit, type Limit } from '@/domain/sla/limit.ts'
import type { CalendarBook } from '@/domain/sla/calendar.ts'
import { timelineOf } from '@/domain/sla/timeline.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { naturalCalendar, unitCalendar } from '@/server/services/calendars/resolve-calendar.ts'

export type DeadlineQuestion = WrittenClock & { asOf?: Date | undefined }

export type DeadlinePreview = ClockReading & {
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
  const { limit, start, history, levels } = question
  const { book, codes } = await loadBook(db, { fresh: true })
  const known = [...codes, unitCalendar]
  const faults = [...calendarFaults(limit, history, known), ...asOfFaults(question), ...checkClock(question, book)]
  if (faults.length > 0) return refuse('input.invalid', {}, faults)
  const asOf = question.asOf ?? latestOf(start, history)
  const changes: ClockHistory = [{ kind: 'start', at: start }, ...history]
  const reading = computeClock(limit, changes, levels, asOf, book)
  if (!reading.ok) return reading
  const inForce = limitInForce(limit, changesUntil(changes, asOf))
  const year = reading.value.missingYear ?? yearMissingOf(reading.value, question, inForce, book)
  if (year !== null)
    return refuse('calendar.year_missing', { year }, [
      { path: 'limit.calendar', code: 'calendar.year_missing', params: { year } },
    ])
  const explanation = explainClock(limit, changes, asOf, book)
  if (!explanation.ok) return explanation
  return ok({ ...reading.value, asOf, calendar: calendarOf(inForce, book), explanation: explanation.value })
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

/** A level may lie in a year that is not entered although the deadline does not. */
function yearMissingOf(
  { marks }: ClockReading,
  { start, levels }: DeadlineQuestion,
  limit: Limit,
  book: CalendarBook,
): number | null {
  for (const { code, at } of levels) {
    const timeline = timelineOf(at.from === 'allowance' ? limit : { unit: at.unit }, book(limit.calendar))
    const mark = marks.find(({ level }) => level === code)?.at
    const year = timeline.ok && mark ? timeline.value.missingYear(start, mark) : null
    if (year !== null) return year
  }
  return null
}

function calendarOf({ unit, calendar }: Limit, book: CalendarBook): DeadlinePreview['calendar'] {
  if (!isWorkingUnit(unit)) return null
  const { code, name = { zh: code, en: code } } = book(calendar)
  return { code, name }
}
