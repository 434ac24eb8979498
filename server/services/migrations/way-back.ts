import type { Place, PlaceMapping } from '@/domain/migration/migration.ts'
import type { StayReason } from '@/domain/migration/stay-reasons.ts'
import type { Tx } from '@/server/db/client.ts'
import type { Transplant } from '@/server/db/generated/client.ts'
import { stayRow } from './plan-case.ts'
import { planCases, type PlannedCase } from './plan-cases.ts'
import type { VersionPair } from './version-pair.ts'

/**
 * Plans how a case that went with a migration goes back to where each of its steps came from; `pair` leads back. It goes
 * when no person and no citizen has done anything on it since; a step that ended for one begun anew goes on then, with
 * its clock as it was. Null when there is no such case.
 */
export async function planBack(
  tx: Tx,
  pair: VersionPair,
  { migrationId, caseId }: { migrationId: string; caseId: string },
  who: Parameters<typeof planCases>[4],
): Promise<PlannedCase | null> {
  const moved = await tx.transplant.findFirst({ where: { migrationId, caseId, state: 'done' } })
  const mapping = placesOf(moved).map(wayBackOf)
  const [planned] = await planCases(tx, pair, [caseId], { mapping, limits: 'new' }, who)
  if (!planned) return null
  const stays = await backStay(tx, moved, planned.standing)
  if (!stays) return planned
  return { ...planned, row: { ...stayRow(planned.standing, stays), from: planned.row.from }, places: [] }
}

async function backStay(
  tx: Pick<Tx, 'caseEvent'>,
  moved: Transplant | null,
  { id: caseId, incarnation }: { id: string; incarnation: number },
): Promise<StayReason | null> {
  if (moved?.incarnation !== incarnation) return 'elsewhere'
  const arrival = await tx.caseEvent.findFirst({
    where: { caseId, type: 'FlowMigrated', data: { path: ['incarnation'], equals: incarnation } },
    select: { seq: true },
  })
  const since = await tx.caseEvent.count({
    where: { caseId, seq: { gt: arrival?.seq ?? 0 }, actor: { in: ['person', 'citizen'] } },
  })
  return since > 0 ? 'worked' : null
}

const wayBackOf = ({ taskId, from, to, how }: Place): PlaceMapping =>
  how !== 'anew' || taskId === null
    ? { from: to, to: from, how: 'carry' }
    : { from: to, to: from, how: 'resume', resumes: taskId }

const placesOf = (moved: Transplant | null) => (moved?.places ?? []) as unknown as Place[]
