import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { FieldFault } from '@/domain/shared/refusal.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { policyCodes } from '@/server/services/policies/list-policies.ts'
import { checkLimit } from './check-limit.ts'
import { categoryCode, findCategory } from './find-category.ts'
import { isBegun } from './is-begun.ts'

export type LimitChange = {
  limit: Limit
  /** code of the alarm policy; the district's default when null */
  policy: string | null
  /** at once when left out */
  validFrom?: Date | undefined
}

/**
 * Gives a category another limit from a date on: a new row of the overlay, the one before ends there. Open clocks follow
 * by a recompute only. Refuses `right.missing`, `limit.not_found`, and bad input with every field named.
 */
export async function changeLimit(
  actor: Person,
  category: string,
  change: LimitChange,
  db = defaultDb,
): Promise<Result<{ id: string; validFrom: Date }>> {
  const allowed = can(actor, 'time.edit', null)
  if (!allowed.ok) return allowed
  const found = await findCategory(db, category)
  if (!found) return refuse('limit.not_found')
  const at = now()
  const faults = [...(await faultsOf(db, change)), ...(isBegun(change.validFrom ?? at, at) ? [inPast] : [])]
  if (faults.length > 0) return refuse('input.invalid', {}, faults)
  const validFrom = change.validFrom ?? at
  return inTransaction(db, async (tx) => {
    await writeOverlay(tx, found.id, change, validFrom)
    log.info({ by: actor.id, category: categoryCode(found), ...change.limit, validFrom }, 'limit changed')
    return ok({ id: categoryCode(found), validFrom })
  })
}

const inPast: FieldFault = { path: 'validFrom', code: 'limit.in_past' }

async function faultsOf(tx: Tx, { limit, policy }: LimitChange): Promise<FieldFault[]> {
  const [book, policies] = await Promise.all([loadBook(tx, { fresh: true }), policyCodes(tx)])
  const faults = checkLimit(limit, book)
  if (policy !== null && !policies.includes(policy))
    faults.push({ path: 'policy', code: 'policy.unknown', params: { policy, known: policies.join(' · ') } })
  return faults
}

/** What else the district says of the category stays; a plan that begins later still begins. */
async function writeOverlay(tx: Tx, categoryId: string, { limit, policy }: LimitChange, validFrom: Date) {
  const own = await tx.categoryOverlay.findMany({ where: { categoryId }, orderBy: { validFrom: 'asc' } })
  const before = own.findLast((overlay) => overlay.validFrom <= validFrom)
  const next = own.find((overlay) => overlay.validFrom > validFrom)
  const said = {
    ...{ limitAmount: limit.amount, limitUnit: limit.unit, limitReading: limit.reading ?? null },
    ...{ calendar: limit.calendar ?? null, policy },
  }
  if (before?.validFrom.getTime() === validFrom.getTime()) {
    await tx.categoryOverlay.update({ where: { id: before.id }, data: said })
    return
  }
  if (before) await tx.categoryOverlay.update({ where: { id: before.id }, data: { validTo: validFrom } })
  const { leadUnit = null, criteria = null, emergency = false } = before ?? {}
  const validTo = next?.validFrom ?? null
  await tx.categoryOverlay.create({
    data: { id: newId(), categoryId, ...said, leadUnit, criteria, emergency, validFrom, validTo },
  })
}
