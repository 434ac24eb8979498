import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { wantedNotice } from '@/domain/sla/wanted-notice.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { loadBook } from './calendar-book.ts'

export type CalendarItem = {
  code: string
  name: Words
  version: number
  years: readonly number[]
  workdayMinutes: number
  /** clocks that run or are held on it */
  openClocks: number
  /** the year whose holidays should be entered by now */
  wantedYear: number | null
}

/** Lists the working calendars, the district's first. Refuses `right.missing`. */
export async function listCalendars(actor: Person, db = defaultDb): Promise<Result<CalendarItem[]>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const { book, codes, versionOf } = await loadBook(db, { fresh: true })
  const counts = await db.clock.groupBy({ by: ['calendar'], where: { state: { not: 'stopped' } }, _count: true })
  const openOn = new Map(counts.map(({ calendar, _count }) => [calendar, _count]))
  return ok(
    codes.map((code) => {
      const calendar = book(code)
      const { years, workdayMinutes, name = { zh: code, en: code } } = calendar
      const wantedYear = wantedNotice(calendar, now())
      return {
        code,
        name,
        version: versionOf(code),
        years,
        workdayMinutes,
        openClocks: openOn.get(code) ?? 0,
        wantedYear,
      }
    }),
  )
}
