import type { MigrationChoices } from '@/domain/migration/migration.ts'
import { mayGo } from '@/domain/migration/verdict.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import type { PlannedCase } from './plan-cases.ts'
import { planMigration, type AskedMigration, type MigrationPreview } from './preview-migration.ts'

/**
 * Begins to take the open cases of a version to another, as planned now: workers do it, one case at a time. `expected`
 * is how many could go when the dry run was read. Refuses what the dry run refuses, `migration.running` while another of
 * the process is not finished, `migration.changed`, and `migration.nothing`.
 */
export async function startMigration(
  actor: Person,
  key: string,
  asked: AskedMigration & { expected?: number | undefined },
  db = defaultDb,
): Promise<Result<MigrationPreview & { id: string }>> {
  const allowed = can(actor, 'process.migrate', null)
  if (!allowed.ok) return allowed
  const at = now()
  const planned = await planMigration(db, key, asked, { now: at, personId: actor.id })
  if (!planned.ok) return planned
  const { mapping, cases } = planned.value
  const going = cases.filter(({ row }) => mayGo(row))
  if (going.length === 0) return refuse('migration.nothing')
  if (asked.expected !== undefined && asked.expected !== going.length)
    return refuse('migration.changed', { now: going.length, before: asked.expected })
  const choices: MigrationChoices = { mapping, limits: asked.limits, filter: asked.filter }
  const head = { processKey: key, fromVersion: asked.from, toVersion: asked.to, personId: actor.id, startedAt: at }
  const begun = await inTransaction(db, (tx) => writeMigration(tx, { ...head, choices, backOf: null }, cases))
  if (!begun.ok) return begun
  log.info({ by: actor.id, migration: begun.value.id, process: key, cases: going.length }, 'migration begun')
  return ok({ id: begun.value.id, mapping, rows: cases.map(({ row }) => row), otherwise: null, at })
}

type Head = {
  processKey: string
  fromVersion: number
  toVersion: number
  personId: string
  startedAt: Date
  choices: MigrationChoices
  backOf: string | null
}

/** Writes a migration with a row for every case, those that stay too. Refuses `migration.running`. */
export async function writeMigration(
  tx: Tx,
  { choices, ...head }: Head,
  cases: readonly PlannedCase[],
): Promise<Result<{ id: string }>> {
  const { processKey } = head
  // one after the other: the second of two finds the first
  await tx.$queryRaw`select key from process where key = ${processKey} for update`
  if ((await tx.migration.count({ where: { processKey, jumpTo: null, state: { not: 'finished' } } })) > 0)
    return refuse('migration.running')
  const id = newId()
  await tx.migration.create({ data: { id, ...head, choices: choices as never } })
  await tx.migrationCase.createMany({
    data: cases.map(({ row, standing }) => ({
      ...{ migrationId: id, caseId: standing.id, number: row.number, foretold: row as never },
      ...(!mayGo(row) && { state: 'stayed' as const, result: row as never, settledAt: head.startedAt }),
    })),
  })
  await tx.$executeRaw`select pg_notify('migration', '')`
  return ok({ id })
}
