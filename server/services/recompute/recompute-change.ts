import { refuse, ok, type Result } from '@/domain/shared/result.ts'
import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import { defaultPolicy } from '@/domain/sla/alarm-policy.ts'
import type { CalendarDraft } from '@/domain/sla/calendar-input.ts'
import { compileCalendar } from '@/domain/sla/compile-calendar.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { now } from '@/server/clock.ts'
import type { Tx } from '@/server/db/client.ts'
import { limitFacts, type LimitFacts } from '@/server/db/limit-facts.ts'
import type { ClockSelector } from '@/server/db/recompute-rows.ts'
import { loadBook, type LoadedBook } from '@/server/services/calendars/calendar-book.ts'
import { findCalendar } from '@/server/services/calendars/stored-calendar.ts'
import { categoryCode, findCategory } from '@/server/services/limits/find-category.ts'
import { toPolicy } from '@/server/services/policies/policy-in-force.ts'

/** What open clocks are to follow: a saved calendar or policy, or the limit of a category as it stands now. */
export type SavedChange =
  | { kind: 'calendar'; code: string; version: number }
  | { kind: 'policy'; code: string; version: number }
  | { kind: 'limit'; category: string }

/** A preview may also ask of a calendar that is not saved yet. */
export type AskedChange = SavedChange | { kind: 'calendar'; code: string; input: CalendarDraft }

/** A change with everything a clock is computed anew from. */
export type LoadedChange = {
  kind: SavedChange['kind']
  selector: ClockSelector
  /** code of the calendar or policy; of a limit kind and code of its category */
  of: string
  version?: number
  book: LoadedBook
  /** null: the limit of the clock stays; its calendar may still say `unit` */
  limit: Limit | null
  /** null: the levels of the clock stay */
  policy: AlarmPolicy | null
}

/** Loads what a change means. Refuses what is not there, and a draft that cannot be counted with. */
export async function loadChange(db: Tx, change: AskedChange): Promise<Result<LoadedChange>> {
  switch (change.kind) {
    case 'calendar':
      return loadCalendarChange(db, change)
    case 'policy':
      return loadPolicyChange(db, change)
    case 'limit':
      return loadLimitChange(db, change.category)
    default:
      return change satisfies never
  }
}

async function loadCalendarChange(
  db: Tx,
  change: Extract<AskedChange, { kind: 'calendar' }>,
): Promise<Result<LoadedChange>> {
  const { code } = change
  const [book, stored] = await Promise.all([
    loadBook(db, { fresh: true }),
    findCalendar(db, code, 'version' in change ? change.version : undefined),
  ])
  if (!stored) return refuse('calendar.not_found')
  const compiled = compileCalendar('input' in change ? { ...change.input, code } : stored.input)
  if (!compiled.ok) return compiled
  const version = 'input' in change ? stored.version + 1 : stored.version
  const selector = { kind: 'calendar', code, below: version } as const
  return ok({
    ...{ kind: 'calendar', of: code, version, selector, limit: null, policy: null },
    book: book.replaced(code, compiled.value, version),
  })
}

async function loadPolicyChange(
  db: Tx,
  { code, version }: { code: string; version: number },
): Promise<Result<LoadedChange>> {
  const row = await db.alarmPolicyVersion.findUnique({ where: { code_version: { code, version } } })
  if (!row) return refuse('policy.not_found')
  return ok({
    ...{ kind: 'policy', of: code, version, limit: null, policy: toPolicy(row) },
    ...{ selector: { kind: 'policy', code, below: version }, book: await loadBook(db, { fresh: true }) },
  })
}

async function loadLimitChange(db: Tx, category: string): Promise<Result<LoadedChange>> {
  const found = await findCategory(db, category)
  if (!found) return refuse('limit.not_found')
  const facts = await limitFacts(db, found.id, now())
  return ok({
    ...{ kind: 'limit', of: categoryCode(found), selector: { kind: 'limit', categoryId: found.id } },
    ...{ book: await loadBook(db, { fresh: true }), limit: limitOf(facts), policy: facts.policy ?? defaultPolicy },
  })
}

/** A category that loses its limit leaves open clocks with the one they have. */
function limitOf({ amount, unit, reading, calendar }: LimitFacts): Limit | null {
  if (!amount || !unit) return null
  return { amount, unit, ...(calendar && { calendar }), ...(reading && { reading }) }
}
