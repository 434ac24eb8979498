import type { MigrationChoices, MigrationRow, Place } from '@/domain/migration/migration.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { Tx } from '@/server/db/client.ts'
import type { Migration, Transplant } from '@/server/db/generated/client.ts'
import { readClocks } from '@/server/db/recompute-rows.ts'
import { readStandings, type StandingRow } from '@/server/db/standings.ts'
import { failTransplant } from '@/server/services/migrations/fail-transplant.ts'
import { planCase, type CasePlan } from '@/server/services/migrations/plan-case.ts'
import { gatherFacts } from '@/server/services/migrations/read-cases.ts'
import { loadPair, type VersionPair } from '@/server/services/migrations/version-pair.ts'
import type { Arrived } from './arrived.ts'
import { withBegunClocks } from './begun-clocks.ts'
import { arriveAtJump, noteJump } from './jump.ts'
import { moveClocks } from './move-clocks.ts'
import { moveSteps } from './move-steps.ts'

/** Whether every step of a moving case has its job in the new instance, and every wait is waited there. */
export async function isComplete(tx: Tx, { caseId, incarnation, places, arrived }: Transplant): Promise<boolean> {
  const planned = places as unknown as Place[]
  const here = arrived as Arrived
  if (planned.some(({ taskId, to, how }) => (taskId !== null || how !== 'carry') && !here[to])) return false
  const waits = planned.flatMap(({ taskId, to, how }) => (taskId === null && how === 'carry' ? [to] : []))
  if (waits.length === 0) return true
  const claim = await tx.instanceClaim.findUnique({ where: { caseId_incarnation: { caseId, incarnation } } })
  if (!claim) return false
  const { epoch, instanceKey } = claim
  return (
    (await tx.engineElement.count({ where: { epoch, instanceKey, state: 'active', elementId: { in: waits } } })) ===
    waits.length
  )
}

/**
 * Lets a case go on in the new instance: steps, clocks and version at once, under its lock. A case that is no longer as
 * it was planned stays where it is.
 */
export async function applyTransplant(work: CaseWork, transplant: Transplant): Promise<void> {
  const { tx } = work
  const migration = await tx.migration.findUniqueOrThrow({ where: { id: transplant.migrationId } })
  const places = transplant.places as unknown as Place[]
  const pair = await loadPair(tx, migration.processKey, { from: migration.fromVersion, to: migration.toVersion })
  const [standing] = await readStandings(tx, [work.case.id])
  if (!pair.ok || !standing || !isAsPlanned(standing, places)) return failTransplant(work, transplant, 'busy')
  const plan =
    migration.jumpTo === null
      ? await planMove(work, pair.value, standing, places, migration)
      : await arriveAtJump(work, standing, places, migration.jumpTo)
  if (plan.row.verdict === 'cannot') return failTransplant(work, transplant, plan.row.reason?.code ?? 'busy')
  work.patch({ processVersionId: transplant.versionId, incarnation: transplant.incarnation, moving: false })
  if (migration.jumpTo !== null) await noteJump(work, places, migration)
  await moveClocks(work, plan, transplant, migration)
  const cause = migration.jumpTo === null ? 'moved' : 'jumped'
  await moveSteps(work, pair.value, places, transplant.arrived as Arrived, cause)
  if (migration.jumpTo === null) noteMove(work, pair.value, places, migration)
  await settle(work, transplant, await withBegunClocks(work, plan.row))
}

async function planMove(
  { tx, now }: CaseWork,
  pair: VersionPair,
  standing: StandingRow,
  places: Place[],
  { choices, personId }: Migration,
): Promise<CasePlan> {
  const { limits } = choices as unknown as MigrationChoices
  const rows = await readClocks(tx, standing.clockIds, 'lock')
  const [facts] = await gatherFacts(tx, pair, [{ standing, planned: { places }, rows }], { now, personId })
  if (!facts) throw new Error('a case has its facts')
  return planCase(pair, facts, limits)
}

function isAsPlanned({ tasks, closed, voided }: StandingRow, places: readonly Place[]): boolean {
  const steps = places.filter(({ taskId }) => taskId !== null)
  const same = tasks.length === steps.length && tasks.every(({ id }) => steps.some(({ taskId }) => taskId === id))
  return same && !closed && !voided
}

function noteMove(
  work: CaseWork,
  { from, to }: VersionPair,
  places: readonly Place[],
  { id, personId, backOf }: { id: string; personId: string; backOf: string | null },
): void {
  const steps = places
    .filter(({ how }) => how !== 'done')
    .map(({ from: old, to: next, how }) => ({ from: old, to: next, ...(how === 'anew' && { anew: true as const }) }))
  work.event(
    { kind: 'person', personId },
    {
      type: 'FlowMigrated',
      data: {
        ...{
          migrationId: id,
          fromVersion: from.version,
          toVersion: to.version,
          incarnation: work.case.incarnation,
          steps,
        },
        ...(backOf !== null && { back: true as const }),
      },
    },
  )
}

async function settle(
  { tx, now }: CaseWork,
  { id, migrationId, caseId }: Transplant,
  row: MigrationRow,
): Promise<void> {
  await tx.transplant.update({ where: { id }, data: { state: 'done', endedAt: now } })
  await tx.migrationCase.update({
    where: { migrationId_caseId: { migrationId, caseId } },
    data: { state: 'moved', result: row as never, settledAt: now },
  })
}
