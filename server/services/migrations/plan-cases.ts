import type { MigrationChoices, PlaceMapping } from '@/domain/migration/migration.ts'
import type { Tx } from '@/server/db/client.ts'
import type { StandingRow } from '@/server/db/standings.ts'
import { planCase, type CasePlan } from './plan-case.ts'
import { readCases } from './read-cases.ts'
import type { VersionPair } from './version-pair.ts'

export type PlannedCase = CasePlan & { standing: StandingRow }

/** Takes cases and the choices of a migration; plans each as it stands now. `lock` after the rows of the cases. */
export async function planCases(
  tx: Tx,
  pair: VersionPair,
  caseIds: readonly string[],
  { mapping, limits }: Pick<MigrationChoices, 'limits'> & { mapping: readonly PlaceMapping[] },
  who: { now: Date; personId: string | null; clocks: 'lock' | 'look' },
): Promise<PlannedCase[]> {
  const cases = await readCases(tx, pair, caseIds, mapping, who)
  return cases.map((facts) => ({ standing: facts.standing, ...planCase(pair, facts, limits) }))
}
