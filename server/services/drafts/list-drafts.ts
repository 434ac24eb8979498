import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import { plansOfDrafts } from '@/server/services/publishing/plan-view.ts'
import { draftView, type DraftView } from './draft-view.ts'

/** Lists what is being drawn, what was saved last first. Refuses `right.missing`. */
export async function listDrafts(actor: Person, db = defaultDb): Promise<Result<DraftView[]>> {
  const allowed = can(actor, 'draft.read', null)
  if (!allowed.ok) return allowed
  const rows = await db.processDraft.findMany({
    omit: { files: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  })
  const nameOf = await loadNames(
    db,
    rows.flatMap(({ updatedBy, lockedBy, approvedBy }) => [updatedBy, lockedBy, approvedBy]),
  )
  const plans = await plansOfDrafts(
    db,
    rows.map(({ id }) => id),
  )
  return ok(rows.map((row) => draftView(row, plans.get(row.id) ?? null, nameOf, now())))
}
