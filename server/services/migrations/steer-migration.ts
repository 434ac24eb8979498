import { mayGo } from '@/domain/migration/verdict.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { isId } from '@/server/services/is-id.ts'
import { log } from '@/server/log.ts'
import type { PlannedCase } from './plan-cases.ts'
import { writeMigration } from './start-migration.ts'
import { planBack } from './way-back.ts'
import { loadPair } from './version-pair.ts'

/**
 * Lets a migration rest, or go on: cases on their way arrive, no other begins. Refuses `right.missing`,
 * `migration.not_found`, `migration.finished`.
 */
export async function steerMigration(
  actor: Person,
  id: string,
  to: 'paused' | 'running',
  db = defaultDb,
): Promise<Result<{ state: 'paused' | 'running' }>> {
  const allowed = can(actor, 'process.migrate', null)
  if (!allowed.ok) return allowed
  if (!isId(id) || !(await db.migration.findUnique({ where: { id, jumpTo: null } })))
    return refuse('migration.not_found')
  const { count } = await db.migration.updateMany({ where: { id, state: { not: 'finished' } }, data: { state: to } })
  if (count === 0) return refuse('migration.finished')
  await db.$executeRaw`select pg_notify('migration', '')`
  log.info({ by: actor.id, migration: id, state: to }, 'migration steered')
  return ok({ state: to })
}

/**
 * Takes the cases of a migration back to the version they came from, those on which nothing was done since. Refuses
 * `right.missing`, `migration.not_found`, `migration.running`, and `migration.no_way_back` when there is none.
 */
export async function takeBack(actor: Person, id: string, db = defaultDb): Promise<Result<{ id: string }>> {
  const allowed = can(actor, 'process.migrate', null)
  if (!allowed.ok) return allowed
  const source = isId(id) ? await db.migration.findUnique({ where: { id, jumpTo: null } }) : null
  if (!source || source.backOf !== null) return refuse('migration.not_found')
  const { processKey, fromVersion, toVersion } = source
  const pair = await loadPair(db, processKey, { from: toVersion, to: fromVersion })
  if (!pair.ok) return pair
  const moved = await db.migrationCase.findMany({
    where: { migrationId: id, state: 'moved' },
    select: { caseId: true },
  })
  const at = now()
  const who = { now: at, personId: actor.id, clocks: 'look' as const }
  const choices = { mapping: [], limits: 'new' as const, filter: {} }
  const cases: PlannedCase[] = []
  for (const { caseId } of moved) {
    const planned = await planBack(db, pair.value, { migrationId: id, caseId }, who)
    if (planned) cases.push(planned)
  }
  if (!cases.some(({ row }) => mayGo(row))) return refuse('migration.no_way_back')
  const head = { processKey, fromVersion: toVersion, toVersion: fromVersion, personId: actor.id, startedAt: at }
  const begun = await inTransaction(db, (tx) => writeMigration(tx, { ...head, choices, backOf: id }, cases))
  if (begun.ok) log.info({ by: actor.id, migration: begun.value.id, backOf: id }, 'migration taken back')
  return begun
}
