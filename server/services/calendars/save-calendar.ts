import { isDeepStrictEqual } from 'node:util'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { CalendarDraft } from '@/domain/sla/calendar-input.ts'
import { compileCalendar } from '@/domain/sla/compile-calendar.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { loadBook } from './calendar-book.ts'
import { naturalCalendar, unitCalendar } from './resolve-calendar.ts'
import { findCalendar } from './stored-calendar.ts'

export type CalendarChange = {
  input: CalendarDraft
  note: string
  /** the version that was changed; null for a new calendar */
  basedOn: number | null
}

/**
 * Saves a calendar as its next version, unless nothing changed; open clocks follow by a recompute only. Refuses `right.missing`, input that
 * cannot be counted with (every field named), `calendar.not_found`, and `calendar.exists` or `version.outdated` when
 * somebody else was faster.
 */
export async function saveCalendar(
  actor: Person,
  code: string,
  { input, note, basedOn }: CalendarChange,
  db = defaultDb,
): Promise<Result<{ code: string; version: number }>> {
  const allowed = can(actor, 'time.edit', null)
  if (!allowed.ok) return allowed
  const named = { ...input, code }
  const compiled = compileCalendar(named)
  if (!compiled.ok) return compiled
  const saved = await inTransaction(db, async (tx) => {
    const stored = basedOn === null ? null : await findCalendar(tx, code)
    if (stored?.version === basedOn && isDeepStrictEqual(stored?.input, named)) return ok(stored.version)
    const version = await takeVersion(tx, code, basedOn)
    if (!version.ok) return version
    await tx.workCalendarVersion.create({
      data: { code, version: version.value, input: named, note, personId: actor.id, at: now() },
    })
    return version
  })
  if (!saved.ok) return saved
  await loadBook(db, { fresh: true })
  log.info({ by: actor.id, calendar: code, version: saved.value }, 'calendar saved')
  return ok({ code, version: saved.value })
}

/** What a limit may say in the place of a calendar. */
const reserved = new Set([unitCalendar, naturalCalendar])

/** The row of the calendar is the lock: of two that changed the same version one gets the next. */
async function takeVersion(tx: Tx, code: string, basedOn: number | null): Promise<Result<number>> {
  const known = await findCalendar(tx, code)
  if (basedOn === null) {
    if (known || reserved.has(code))
      return refuse('calendar.exists', { code }, [{ path: 'code', code: 'calendar.exists', params: { code } }])
    const { count } = await tx.workCalendar.createMany({ data: { code, version: 1 }, skipDuplicates: true })
    return count === 1 ? ok(1) : refuse('calendar.exists', { code })
  }
  if (!known) return refuse('calendar.not_found')
  if (known.version !== basedOn) return refuse('version.outdated', { version: known.version })
  const version = basedOn + 1
  // what is shipped has no row yet
  if (basedOn === 0) {
    const { count } = await tx.workCalendar.createMany({ data: { code, version }, skipDuplicates: true })
    return count === 1 ? ok(version) : refuse('version.outdated', { version })
  }
  const { count } = await tx.workCalendar.updateMany({ where: { code, version: basedOn }, data: { version } })
  return count === 1 ? ok(version) : refuse('version.outdated', { version })
}
