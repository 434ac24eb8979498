import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { Words } from '@/domain/shared/words.ts'
import { wantedNotice } from '@/domain/sla/wanted-notice.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { loadBook } from './calendar-book.ts'

export type WantedYear = { code: string; name: Words; year: number }

/** The calendars for which a year should be entered by now (DOMAIN 6: 60 days ahead). */
export async function wantedYears(
  tx: Pick<Tx, 'workCalendar' | 'workCalendarVersion'> = defaultDb,
): Promise<WantedYear[]> {
  const { book, codes } = await loadBook(tx)
  const at = now()
  return codes.flatMap((code) => {
    const calendar = book(code)
    const year = wantedNotice(calendar, at)
    return year === null ? [] : [{ code, name: calendar.name ?? { zh: code, en: code }, year }]
  })
}

/** The same for whoever may enter them; nothing for anybody else. */
export async function wantedFrom(person: Person): Promise<WantedYear[]> {
  return can(person, 'time.edit', null).ok ? wantedYears() : []
}
