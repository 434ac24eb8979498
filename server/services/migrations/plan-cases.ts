import type { MigrationChoices } from '@/domain/migration/migration.ts'
import { planPlaces } from '@/domain/migration/plan-places.ts'
import type { Tx } from '@/server/db/client.ts'
import { readClocks } from '@/server/db/recompute-rows.ts'
import { readStandings, unjoinedInstances, type StandingRow } from '@/server/db/standings.ts'
import { termsFor } from './new-terms.ts'
import { planCase, stayRow, type CasePlan } from './plan-case.ts'
import type { VersionPair } from './version-pair.ts'

export type PlannedCase = CasePlan & { standing: StandingRow }

/** Takes cases and the choices of a migration; plans each as it stands now. `lock` after the rows of the cases. */
export async function planCases(
  tx: Tx,
  pair: VersionPair,
  caseIds: readonly string[],
  { mapping, limits }: Pick<MigrationChoices, 'mapping' | 'limits'>,
  { now, personId, clocks }: { now: Date; personId: string | null; clocks: 'lock' | 'look' },
): Promise<PlannedCase[]> {
  const standings = await readStandings(tx, caseIds)
  const instances = standings.flatMap(({ epoch, instanceKey }) =>
    epoch !== null && instanceKey !== null ? [{ epoch, instanceKey }] : [],
  )
  const unjoined = await unjoinedInstances(tx, instances, pair.from.joins)
  const rows = await readClocks(
    tx,
    standings.flatMap(({ clockIds }) => clockIds),
    clocks,
  )
  const planned: PlannedCase[] = []
  const termsOf = termsFor(tx, pair, now)
  for (const standing of standings) {
    if (standing.processVersionId !== pair.from.id) {
      planned.push({ standing, places: [], clocks: [], row: stayRow(standing, 'elsewhere') })
      continue
    }
    const waits = standing.instanceKey !== null && unjoined.has(standing.instanceKey)
    const places = planPlaces({ ...standing, unjoined: waits }, pair.from.model, mapping, pair.to.model)
    const own = rows.filter(({ caseId }) => caseId === standing.id)
    planned.push({ standing, ...(await planCase(tx, pair, standing, own, places, { limits, now, personId, termsOf })) })
  }
  return planned
}
