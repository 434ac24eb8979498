import type { Tx } from '@/server/db/client.ts'
import type { LockedCase } from '@/server/db/lock-case.ts'
import { locateGrid } from '@/server/services/grids/find-grid.ts'
import { loadDistrict } from '@/server/services/settings/load-district.ts'
import { routingFacts } from './routing-facts.ts'

/**
 * What a flow that goes on in another instance is given: the facts of its start, overwritten by `variables`, by default
 * those the mirror saw in the instance that carried the case last. Counters of the model come along with them.
 */
export async function flowVariables(
  tx: Tx,
  target: LockedCase,
  variables?: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const row = await tx.case.findUniqueOrThrow({
    where: { id: target.id },
    select: { lng: true, lat: true, selfHandled: true, category: true },
  })
  const grid = await locateGrid(tx, row)
  const facts = grid.ok
    ? routingFacts({
        category: row.category,
        grid: grid.value,
        district: await loadDistrict(tx),
        channel: target.channel,
        selfHandled: row.selfHandled,
      })
    : {}
  const carried = variables ?? (await lastVariables(tx, target))
  return { ...facts, ...carried, round: carried.round ?? target.round }
}

async function lastVariables(tx: Tx, { id: caseId }: LockedCase): Promise<Record<string, unknown>> {
  const claim = await tx.instanceClaim.findFirst({ where: { caseId }, orderBy: { incarnation: 'desc' } })
  if (!claim) return {}
  const seen = await tx.engineVariable.findMany({
    where: { epoch: claim.epoch, scopeKey: claim.instanceKey },
    select: { name: true, value: true },
  })
  return Object.fromEntries(seen.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
}
