import { explainClock, type ExplanationLine } from '@/domain/sla/explain-clock.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { toHistory } from './clock-row.ts'
import type { ClockViewRow } from './clock-view.ts'
import type { NameOf } from '@/server/services/people/load-names.ts'

/**
 * Takes a clock row, now, the calendars and the names of people; gives the answer to "why is it due then?". A clock that
 * cannot be computed has none.
 */
export function explainRow(row: ClockViewRow, now: Date, calendars: LoadedBook, nameOf: NameOf): ExplanationLine[] {
  const named = row.changes.map((change) => ({ ...change, actor: nameOf(change.personId) ?? 'system' }))
  const lines = explainClock(row.limit as Limit, toHistory(named), row.stoppedAt ?? now, calendars.asOf(row).book)
  return lines.ok ? lines.value : []
}
