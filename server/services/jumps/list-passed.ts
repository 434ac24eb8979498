import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { passedSteps, type PassedStep } from '@/server/db/passed-steps.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'

/** A passed step a case can go back to, by its name in the version the case is on. */
export type Passed = PassedStep & { name: string }

/** Gives the steps a case can be sent back to, the latest first. Refuses `case.not_found` and `right.missing`. */
export async function listPassed(actor: Person, number: string, db = defaultDb): Promise<Result<Passed[]>> {
  const found = await db.case.findUnique({
    where: { number },
    select: {
      id: true,
      processVersionId: true,
      reporterId: true,
      units: { select: { unit: { select: { path: true } } } },
    },
  })
  if (!found) return refuse('case.not_found')
  const subject = { unitPaths: found.units.map(({ unit }) => unit.path), reporterId: found.reporterId }
  const visible = can(actor, 'case.read', subject)
  if (!visible.ok) return visible
  const allowed = can(actor, 'case.jump', subject)
  return allowed.ok ? ok(await passedIn(db, found)) : allowed
}

/** Passed steps that still stand in the version the case is on. */
export async function passedIn(
  tx: Tx,
  { id, processVersionId }: { id: string; processVersionId: string },
): Promise<Passed[]> {
  const { restPoints } = await loadModel(tx, processVersionId)
  return (await passedSteps(tx, id)).flatMap((passed) => {
    const point = restPoints.find(({ elementId, kind }) => kind === 'step' && elementId === passed.element)
    return point ? [{ ...passed, name: point.name }] : []
  })
}
