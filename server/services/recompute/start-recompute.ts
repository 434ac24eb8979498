import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { ringRecompute } from '@/server/db/recompute-jobs.ts'
import { countConcerned } from '@/server/db/recompute-rows.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import { loadChange, type SavedChange } from './recompute-change.ts'
import { recomputeView, type RecomputeView } from './get-recompute.ts'
import { loadNames } from '@/server/services/people/load-names.ts'

/**
 * Lets open clocks follow a saved change: workers do it in batches, restartable and logged. Refuses `right.missing`,
 * a change that is not there, and `recompute.running` while the same one is under way.
 */
export async function startRecompute(
  actor: Person,
  { kind, ...subject }: SavedChange,
  db = defaultDb,
): Promise<Result<RecomputeView>> {
  const allowed = can(actor, 'time.edit', null)
  if (!allowed.ok) return allowed
  const change = await loadChange(db, { kind, ...subject } as SavedChange)
  if (!change.ok) return change
  return inTransaction(db, async (tx) => {
    const open = await tx.recompute.findMany({ where: { kind, finishedAt: null }, select: { subject: true } })
    if (open.some((row) => sameSubject(row.subject, subject))) return refuse('recompute.running')
    const total = await countConcerned(tx, change.value.selector)
    const row = await tx.recompute.create({
      data: { id: newId(), kind, subject, personId: actor.id, startedAt: now(), total },
    })
    await ringRecompute(tx)
    log.info({ by: actor.id, recompute: row.id, kind, ...subject, total }, 'recompute started')
    return ok(recomputeView(row, await loadNames(tx, [row.personId])))
  })
}

function sameSubject(a: unknown, b: object): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([x], [y]) => x.localeCompare(y)))
  return sorted(a as object) === sorted(b)
}
