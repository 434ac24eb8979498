import type { MigrationChoices } from '@/domain/migration/migration.ts'
import { ok } from '@/domain/shared/result.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import type { Db } from '@/server/db/client.ts'
import type { Migration } from '@/server/db/generated/client.ts'
import { insertOutbox } from '@/server/db/outbox.ts'
import { newId } from '@/server/ids.ts'
import { keepRecent } from '@/server/keep-recent.ts'
import { startFacts } from '@/processes/contract/start-facts.ts'
import { flowVariables } from '@/server/services/cases/flow-variables.ts'
import { planCases, type PlannedCase } from '@/server/services/migrations/plan-cases.ts'
import { planBack } from '@/server/services/migrations/way-back.ts'
import { planJumpNow, variablesAtPassage } from './jump.ts'
import { tellStayed } from '@/server/services/jumps/tell-stayed.ts'
import { loadPair } from '@/server/services/migrations/version-pair.ts'

/** A case between two steps is tried again so often, a second apart, before it stays. */
const mostTries = 60

/**
 * Sets a waiting case of a migration on its way: planned anew as it stands now, frozen, and a new instance asked for.
 * What cannot go is settled with the reason; what is between two steps comes again.
 */
export async function beginTransplant(db: Db, migration: Migration, caseId: string): Promise<void> {
  await withCase(db, caseId, async (work) => {
    const { tx } = work
    const key = { migrationId_caseId: { migrationId: migration.id, caseId } }
    const waiting = await tx.migrationCase.findUnique({ where: key })
    if (waiting?.state !== 'waiting') return ok(null)
    const planned = await planNow(work, migration)
    const stays = planned.row.reason
    if (stays?.code === 'busy' && waiting.attempts < mostTries) {
      await tx.$executeRaw`
        update migration_case set attempts = attempts + 1, next_at = now() + interval '1 second'
        where migration_id = ${migration.id}::uuid and case_id = ${caseId}::uuid`
      return ok(null)
    }
    if (stays) {
      await tx.migrationCase.update({
        where: key,
        data: { state: 'stayed', result: planned.row as never, settledAt: work.now },
      })
      if (migration.jumpTo !== null) await tellStayed(work, migration, stays)
      return ok(null)
    }
    await tx.migrationCase.update({ where: key, data: { state: 'moving' } })
    await freeze(work, migration, planned)
    return ok(null)
  })
}

async function planNow(work: CaseWork, migration: Migration): Promise<PlannedCase> {
  const { tx } = work
  const { processKey, fromVersion, toVersion, personId, backOf } = migration
  const pair = await loadPair(tx, processKey, { from: fromVersion, to: toVersion })
  if (!pair.ok) throw new Error(`migration ${migration.id} names a version that is gone`)
  if (migration.jumpTo !== null) return planJumpNow(work, migration.jumpTo)
  const who = { now: work.now, personId, clocks: 'lock' as const }
  const caseId = work.case.id
  const [planned] =
    backOf === null
      ? await planCases(tx, pair.value, [caseId], migration.choices as unknown as MigrationChoices, who)
      : [await planBack(tx, pair.value, { migrationId: backOf, caseId }, who)]
  if (!planned) throw new Error(`case ${work.case.number} is locked and cannot be read`)
  return planned
}

async function freeze(work: CaseWork, migration: Migration, { places, standing }: PlannedCase): Promise<void> {
  const { tx } = work
  const { epoch, instanceKey } = standing
  if (epoch === null || instanceKey === null) throw new Error(`case ${work.case.number} has no instance`)
  const target = await tx.processVersion.findUniqueOrThrow({
    where: { processKey_version: { processKey: migration.processKey, version: migration.toVersion } },
    select: { id: true, bpmn: true },
  })
  const incarnation = await nextIncarnation(work)
  const then = migration.jumpTo === null ? undefined : await variablesAtPassage(tx, migration.jumpTo)
  const variables = { ...(await factsOf(target)), ...(await flowVariables(tx, work.case, then)) }
  const id = newId()
  await tx.transplant.create({
    data: {
      ...{ id, caseId: work.case.id, migrationId: migration.id, incarnation, versionId: target.id },
      ...{ oldEpoch: epoch, oldInstance: instanceKey },
      places: places as never,
    },
  })
  work.patch({ moving: true })
  const startAt = [...new Set(places.map(({ to }) => to))]
  await insertOutbox(tx, { id: work.case.id, incarnation }, [
    { kind: 'start', variables, startAt, transplant: id },
    { kind: 'move', transplant: id },
  ])
}

/** One that no instance of the case ever carried, a failed move included. */
async function nextIncarnation({ tx, case: { id, incarnation } }: CaseWork): Promise<number> {
  const last = await tx.transplant.aggregate({ where: { caseId: id }, _max: { incarnation: true } })
  return Math.max(incarnation, last._max.incarnation ?? 0) + 1
}

const keep = keepRecent<Record<string, unknown>>()

const factsOf = ({ id, bpmn }: { id: string; bpmn: string }) => keep(id, () => startFacts(bpmn))
