import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { realNow } from '@/server/clock.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import { getEngine } from '@/server/engine/engine.ts'
import { EngineError } from '@/server/engine/port.ts'
import { parseIncidentId } from './incident-id.ts'

/**
 * Tries again what stands still: an incident of the engine, or a parked command. Refuses without the right, for
 * incidents that are not there or solved, and while the engine is away.
 */
export async function retryIncident(actor: Person, id: string, db = defaultDb): Promise<Result<{ id: string }>> {
  const target = parseIncidentId(id)
  if (!target) return refuse('incident.not_found')
  if (target.kind === 'adrift') return refuse('incident.not_found')
  return target.kind === 'outbox' ? retryCommand(db, actor, id, target.outboxId) : retryEngine(db, actor, id, target)
}

async function retryCommand(db: Db, actor: Person, id: string, outboxId: bigint): Promise<Result<{ id: string }>> {
  const row = await db.outbox.findFirst({ where: { id: outboxId, state: 'parked' }, select: { caseId: true } })
  if (!row) return refuse('incident.not_found')
  const allowed = can(actor, 'incident.retry', { unitPaths: await unitPathsOf(db, row.caseId) })
  if (!allowed.ok) return allowed
  await db.outbox.updateMany({
    where: { id: outboxId, state: 'parked' },
    data: { state: 'pending', attempts: 0, nextAt: realNow(), lastError: null },
  })
  await db.$executeRaw`select pg_notify('outbox', '')`
  return ok({ id })
}

async function retryEngine(
  db: Db,
  actor: Person,
  id: string,
  { epoch, key }: { epoch: number; key: string },
): Promise<Result<{ id: string }>> {
  const incident = await db.engineIncident.findUnique({ where: { epoch_key: { epoch, key } } })
  if (!incident) return refuse('incident.not_found')
  if (incident.state !== 'open') return refuse('incident.resolved')
  const claim = await db.instanceClaim.findUnique({
    where: { epoch_instanceKey: { epoch, instanceKey: incident.instanceKey } },
  })
  const allowed = can(actor, 'incident.retry', { unitPaths: claim ? await unitPathsOf(db, claim.caseId) : [] })
  if (!allowed.ok) return allowed
  try {
    await getEngine().resolveIncident(key, incident.jobKey ?? undefined)
    return ok({ id })
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    return refuse(error.kind === 'not_found' ? 'incident.resolved' : 'engine.unavailable')
  }
}

async function unitPathsOf(db: Db, caseId: string): Promise<string[]> {
  const units = await db.caseUnit.findMany({ where: { caseId }, select: { unit: { select: { path: true } } } })
  return units.map(({ unit }) => unit.path)
}
