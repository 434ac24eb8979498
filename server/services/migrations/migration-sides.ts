import { insertedSteps, type InsertedStep } from '@/domain/migration/inserted-steps.ts'
import type { PlaceView, StepMapping } from '@/domain/migration/migration.ts'
import { proposeMapping } from '@/domain/migration/propose-mapping.ts'
import { stepsPast } from '@/domain/migration/steps-past.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { readGraph } from '@/processes/contract/read-graph.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import { loadPair } from './version-pair.ts'

export type MigrationSides = {
  from: PlaceView[]
  to: PlaceView[]
  mapping: StepMapping[]
  /** steps only the new version has */
  inserted: InsertedStep[]
  drawings: { before: string; after: string }
  /** units that lead open cases of the old version */
  units: { code: string; name: string; nameEn: string | null }[]
}

/**
 * Gives what a migration between two versions is put together from. Refuses `right.missing`, `migration.same_version`,
 * `process.version_not_found`.
 */
export async function getMigrationSides(
  actor: Person,
  key: string,
  versions: { from: number; to: number },
  db = defaultDb,
): Promise<Result<MigrationSides>> {
  const allowed = can(actor, 'process.migrate', null)
  if (!allowed.ok) return allowed
  if (versions.from === versions.to) return refuse('migration.same_version')
  const pair = await loadPair(db, key, versions)
  if (!pair.ok) return pair
  const { from, to } = pair.value
  const units = await db.unit.findMany({
    where: { leadCases: { some: { processVersionId: from.id, closedAt: null } } },
    select: namedSelect,
    orderBy: { name: 'asc' },
  })
  const mapping = proposeMapping(from.model, to.model)
  return ok({
    from: placesOf(from.model),
    to: placesOf(to.model),
    ...{ mapping, units, drawings: { before: from.bpmn, after: to.bpmn } },
    inserted: insertedSteps(to.model.steps, stepsPast(await readGraph(to.bpmn)), mapping),
  })
}

function placesOf({ restPoints, steps }: ProcessModel): PlaceView[] {
  return restPoints.map(({ elementId, name, kind }) => {
    const limit = steps.find((step) => step.elementId === elementId)?.limit
    return {
      ...{ element: elementId, name, kind },
      limit: limit?.from === 'fixed' ? { amount: limit.amount, unit: limit.unit } : null,
    }
  })
}
