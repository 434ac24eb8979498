import type { StayReason } from '@/domain/migration/stay-reasons.ts'
import type { Place, StepMapping } from '@/domain/migration/migration.ts'
import type { Tx } from '@/server/db/client.ts'

/**
 * Why a case cannot be taken back from a migration; null when it can: it went, its steps were carried, and no person
 * and no citizen has done anything on it since.
 */
export async function backStay(
  tx: Pick<Tx, 'transplant' | 'caseEvent'>,
  migrationId: string,
  { id: caseId, incarnation }: { id: string; incarnation: number },
): Promise<StayReason | null> {
  const moved = await tx.transplant.findFirst({ where: { migrationId, caseId, state: 'done' } })
  if (!moved || moved.incarnation !== incarnation) return 'elsewhere'
  if ((moved.places as unknown as Place[]).some(({ how }) => how === 'anew')) return 'begun'
  const arrival = await tx.caseEvent.findFirst({
    where: { caseId, type: 'FlowMigrated', data: { path: ['incarnation'], equals: incarnation } },
    select: { seq: true },
  })
  const since = await tx.caseEvent.count({
    where: { caseId, seq: { gt: arrival?.seq ?? 0 }, actor: { in: ['person', 'citizen'] } },
  })
  return since > 0 ? 'worked' : null
}

/** Gives for each step of a case that went with a migration where it came from. */
export async function mappingBack(
  tx: Pick<Tx, 'transplant'>,
  migrationId: string,
  caseId: string,
): Promise<StepMapping[]> {
  const moved = await tx.transplant.findFirst({ where: { migrationId, caseId, state: 'done' } })
  const places = (moved?.places ?? []) as unknown as Place[]
  return places.map(({ from, to }) => ({ from: to, to: from, how: 'carry' }))
}
