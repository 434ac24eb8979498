import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'
import { compileCalendar } from '@/domain/sla/compile-calendar.ts'
import { wantedNotice } from '@/domain/sla/wanted-notice.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { findCalendar } from './stored-calendar.ts'
import { loadNames } from '@/server/services/people/load-names.ts'

/** `person` and `at` are null for what is shipped. */
export type VersionItem = { version: number; note: string; person: string | null; at: Date | null }

export type CalendarDetail = {
  code: string
  version: number
  newest: number
  input: CalendarInput
  versions: VersionItem[]
  wantedYear: number | null
}

/** Gives a calendar as it was entered, the newest version unless asked. Refuses `right.missing`, `calendar.not_found`. */
export async function getCalendar(
  actor: Person,
  code: string,
  { version }: { version?: number | undefined } = {},
  db = defaultDb,
): Promise<Result<CalendarDetail>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const [newest, found, rows] = await Promise.all([
    findCalendar(db, code),
    findCalendar(db, code, version),
    db.workCalendarVersion.findMany({
      where: { code },
      orderBy: { version: 'desc' },
      select: { version: true, note: true, personId: true, at: true },
    }),
  ])
  if (!newest || !found) return refuse('calendar.not_found')
  const nameOf = await loadNames(
    db,
    rows.map(({ personId }) => personId),
  )
  const versions = rows.map(({ personId, ...row }): VersionItem => ({
    ...row,
    person: nameOf(personId),
  }))
  const compiled = compileCalendar(newest.input)
  return ok({
    ...{ code, version: found.version, newest: newest.version, input: found.input, versions },
    wantedYear: compiled.ok ? wantedNotice(compiled.value, now()) : null,
  })
}
