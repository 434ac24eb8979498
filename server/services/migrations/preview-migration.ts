import {
  limitChoices,
  type LimitChoice,
  type MigrationChoices,
  type MigrationRow,
  type StepMapping,
} from '@/domain/migration/migration.ts'
import { proposeMapping } from '@/domain/migration/propose-mapping.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { findCases } from './find-cases.ts'
import { planCase } from './plan-case.ts'
import type { PlannedCase } from './plan-cases.ts'
import { readCases, type CaseFacts, type Who } from './read-cases.ts'
import { loadPair, type VersionPair } from './version-pair.ts'

/** What is asked of a migration; the mapping that is proposed counts where none is given. */
export type AskedMigration = { from: number; to: number; mapping?: StepMapping[] | undefined } & Omit<
  MigrationChoices,
  'mapping'
>

/** Under each treatment of changed limits the rows that come out differently than under the one that was asked for. */
export type Otherwise = Record<LimitChoice, MigrationRow[]>

export type MigrationPreview = {
  mapping: StepMapping[]
  rows: MigrationRow[]
  /** null of a migration that has begun: its treatment is chosen */
  otherwise: Otherwise | null
  at: Date
}

/** Cases read at once. */
const CHUNK = 500

/**
 * Says for every open case of a version what taking it to another would mean, and for whom another treatment of changed
 * limits would mean something else; nothing is written. Refuses
 * `right.missing`, `process.version_not_found`, `migration.same_version`, `migration.mapping_unknown`,
 * `migration.too_many`, `unit.unknown`.
 */
export async function previewMigration(
  actor: Person,
  key: string,
  asked: AskedMigration,
  db = defaultDb,
): Promise<Result<MigrationPreview>> {
  const allowed = can(actor, 'process.migrate', null)
  if (!allowed.ok) return allowed
  const at = now()
  const read = await readMigration(db, key, asked, { now: at, personId: actor.id })
  if (!read.ok) return read
  const { pair, mapping, cases } = read.value
  const rowsUnder = (limits: LimitChoice, some: readonly CaseFacts[]) =>
    some.map((facts) => planCase(pair, facts, limits).row)
  const differing = (limits: LimitChoice) =>
    cases.filter(({ clocks }) => clocks.some((carry) => carry(limits) !== carry(asked.limits)))
  const otherwise = Object.fromEntries(limitChoices.map((limits) => [limits, rowsUnder(limits, differing(limits))]))
  return ok({ mapping, rows: rowsUnder(asked.limits, cases), otherwise: otherwise as Otherwise, at })
}

/** Plans a migration as things stand. Refuses what `previewMigration` does, rights apart. */
export async function planMigration(
  tx: Tx,
  key: string,
  asked: AskedMigration,
  who: { now: Date; personId: string },
): Promise<Result<{ mapping: StepMapping[]; cases: PlannedCase[] }>> {
  const read = await readMigration(tx, key, asked, who)
  if (!read.ok) return read
  const { pair, mapping, cases } = read.value
  const planned = cases.map((facts) => ({ standing: facts.standing, ...planCase(pair, facts, asked.limits) }))
  return ok({ mapping, cases: planned })
}

async function readMigration(
  tx: Tx,
  key: string,
  { from, to, mapping: given, filter }: Omit<AskedMigration, 'limits'>,
  who: Who,
): Promise<Result<{ pair: VersionPair; mapping: StepMapping[]; cases: CaseFacts[] }>> {
  if (from === to) return refuse('migration.same_version')
  const pair = await loadPair(tx, key, { from, to })
  if (!pair.ok) return pair
  const mapping = given ?? proposeMapping(pair.value.from.model, pair.value.to.model)
  const sound = checkMapping(pair.value, mapping)
  if (!sound.ok) return sound
  const found = await findCases(tx, pair.value.from.id, filter)
  if (!found.ok) return found
  const cases: CaseFacts[] = []
  for (let start = 0; start < found.value.length; start += CHUNK) {
    const ids = found.value.slice(start, start + CHUNK)
    cases.push(...(await readCases(tx, pair.value, ids, mapping, { ...who, clocks: 'look' })))
  }
  return ok({ pair: pair.value, mapping, cases })
}

function checkMapping({ from, to }: VersionPair, mapping: readonly StepMapping[]): Result<null> {
  for (const [index, entry] of mapping.entries()) {
    const ends = [
      { side: from, end: 'from', element: entry.from },
      { side: to, end: 'to', element: entry.to },
    ]
    for (const { side, end, element } of ends) {
      if (element === null || side.model.restPoints.some(({ elementId }) => elementId === element)) continue
      const params = { element, version: side.version }
      const path = `mapping.${index}.${end}`
      return refuse('migration.mapping_unknown', params, [{ path, code: 'migration.mapping_unknown', params }])
    }
  }
  return ok(null)
}
