import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { CalendarDraft, CalendarInput } from '@/domain/sla/calendar-input.ts'
import { compileCalendar } from '@/domain/sla/compile-calendar.ts'
import { diffCalendars, type CalendarDiff } from '@/domain/sla/diff-calendars.ts'
import { noticesOfDays } from '@/domain/sla/notice-of-days.ts'
import { yearsOf } from '@/domain/sla/years-of.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { readNotice, type NoticeFormat } from './read-notice.ts'
import { findCalendar } from './stored-calendar.ts'

export type Proposal = { basedOn: number; input: CalendarInput; diff: CalendarDiff }

export type NoticeFile = { format: NoticeFormat; text: string; source: string }

/**
 * Takes a holiday notice as a file; gives the calendar with it in the place of what was entered for its years, and every
 * day that would count otherwise. Stores nothing. Refuses what cannot be read or counted with.
 */
export async function proposeNotice(
  actor: Person,
  code: string,
  { format, text, source }: NoticeFile,
  db = defaultDb,
): Promise<Result<Proposal>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const known = await findCalendar(db, code)
  if (!known) return refuse('calendar.not_found')
  const days = readNotice(format, text)
  if (!days.ok) return days
  const notices = noticesOfDays(days.value, source)
  if (!notices.ok) return notices
  const kept = known.input.notices.filter(({ year }) => notices.value.every((notice) => notice.year !== year))
  const all = [...kept, ...notices.value].sort((a, b) => a.year - b.year)
  return propose(known, { ...known.input, notices: all })
}

/** Takes a calendar as somebody would have it; gives what would count otherwise. Stores nothing. Refuses bad input. */
export async function proposeCalendar(
  actor: Person,
  code: string,
  input: CalendarDraft,
  db = defaultDb,
): Promise<Result<Proposal>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const known = await findCalendar(db, code)
  return known ? propose(known, { ...input, code }) : refuse('calendar.not_found')
}

function propose(known: { version: number; input: CalendarInput }, input: CalendarInput): Result<Proposal> {
  const [before, after] = [compileCalendar(known.input), compileCalendar(input)]
  if (!after.ok) return after
  if (!before.ok) return before
  const diff = diffCalendars(before.value, after.value, yearsOf(known.input, input))
  return ok({ basedOn: known.version, input, diff })
}
