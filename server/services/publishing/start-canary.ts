import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import { canaryPart, type AskedPart } from './canary-part.ts'
import { ensureDeployed } from './ensure-deployed.ts'
import { underPublishLock } from './publish-lock.ts'
import { runningCanary } from './running-canary.ts'
import { checkUsable } from './usable-versions.ts'

export type AskedCanary = { version: number; part: AskedPart }

/**
 * Lets a part of the new cases start on a version that is published already; of the one that is tried now, changes the
 * part. Refuses `right.missing`, a process or version that is not there or retired, `canary.running`, `canary.current`,
 * `canary.first` and a part that is none.
 */
export async function startCanary(
  actor: Person,
  key: string,
  { version, part }: AskedCanary,
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<Result<{ version: number }>> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const started = await underPublishLock(db, async (tx) => {
    const process = await tx.process.findUnique({ where: { key }, select: { currentVersion: true } })
    if (!process) return refuse('process.not_found')
    const usable = await checkUsable(tx, key, version)
    if (!usable.ok) return usable
    const checked = await checkCanary(tx, key, process.currentVersion, version)
    if (!checked.ok) return checked
    await ensureDeployed(tx, engine, key, version)
    return writeCanary(tx, key, version, part, actor.id)
  })
  if (started.ok) log.info({ by: actor.id, process: key, version, part }, 'canary started')
  return started
}

async function checkCanary(tx: Tx, key: string, current: number | null, version: number): Promise<Result<null>> {
  if (current === null) return refuse('canary.first')
  if (current === version) return refuse('canary.current', { version })
  const running = await runningCanary(tx, key)
  return running && running.version !== version ? refuse('canary.running', { version: running.version }) : ok(null)
}

/** Writes which new cases start on a version, or changes it. Call under the publish lock. */
export async function writeCanary(
  tx: Tx,
  processKey: string,
  version: number,
  asked: AskedPart,
  startedBy: string,
): Promise<Result<{ version: number }>> {
  const part = await canaryPart(tx, asked)
  if (!part.ok) return part
  const running = await runningCanary(tx, processKey)
  if (running) await tx.processCanary.update({ where: { id: running.id }, data: part.value })
  else
    await tx.processCanary.create({
      data: { id: newId(), processKey, version, ...part.value, startedAt: now(), startedBy },
    })
  return ok({ version })
}
