import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { underPublishLock } from './publish-lock.ts'
import { runningCanary } from './running-canary.ts'

type End = 'promoted' | 'withdrawn'

/**
 * Ends the trial of a version: `promoted`, all new cases start on it; `withdrawn`, they start on the one before again.
 * Running cases stay on theirs. Gives the version new cases start on. Refuses `right.missing`, `process.not_found` and `canary.none`.
 */
export async function endCanary(
  actor: Person,
  key: string,
  end: End,
  db = defaultDb,
): Promise<Result<{ version: number }>> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const ended = await underPublishLock(db, async (tx) => {
    const running = await runningCanary(tx, key)
    if (!running) return refuse((await tx.process.count({ where: { key } })) > 0 ? 'canary.none' : 'process.not_found')
    await closeCanary(tx, running.id, end, actor.id)
    if (end === 'promoted') await tx.process.update({ where: { key }, data: { currentVersion: running.version } })
    const { currentVersion } = await tx.process.findUniqueOrThrow({ where: { key }, select: { currentVersion: true } })
    return ok({ version: currentVersion ?? running.version, tried: running.version })
  })
  if (!ended.ok) return ended
  log.info({ by: actor.id, process: key, version: ended.value.tried, end }, 'canary ended')
  return ok({ version: ended.value.version })
}

/** Notes how a trial ended. Call under the publish lock. */
export async function closeCanary(tx: Tx, id: string, end: End, endedBy: string): Promise<void> {
  await tx.processCanary.update({ where: { id }, data: { end, endedBy, endedAt: now() } })
}
