import type { Tx } from '@/server/db/client.ts'
import type { LockedCase } from '@/server/db/lock-case.ts'
import { locateGrid } from '@/server/services/grids/find-grid.ts'
import { loadDistrict } from '@/server/services/settings/load-district.ts'
import { routingFacts } from './routing-facts.ts'

/**
 * What a flow that goes on in another instance is given: the facts of its start, overwritten by the variables the
 * mirror saw in the instance that carried the case last. Counters of the model come along with them.
 */
export async function flowVariables(tx: Tx, target: LockedCase): Promise<Record<string, unknown>> {
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
  const claim = await tx.instanceClaim.findFirst({ where: { caseId: target.id }, orderBy: { incarnation: 'desc' } })
  const seen = claim
    ? await tx.engineVariable.findMany({
        where: { epoch: claim.epoch, scopeKey: claim.instanceKey },
        select: { name: true, value: true },
      })
    : []
  const variables = Object.fromEntries(seen.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
  return { ...facts, ...variables, round: variables.round ?? target.round }
}
