import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { closeCanary } from './end-canary.ts'
import { ensureDeployed } from './ensure-deployed.ts'
import { underPublishLock } from './publish-lock.ts'
import { routeWords } from './route-words.ts'
import { runningCanary } from './running-canary.ts'
import { checkUsable, usableVersions } from './usable-versions.ts'

export type Retiring = { reason: string; follower?: number | undefined }

/**
 * Lets no new case start on a version any more; the one in use hands over to its follower, and without any version left
 * the whole process rests. Gives the version new cases start on. Refuses `right.missing`, `process.version_not_found`,
 * `version.retired`, `canary.running` of the version that is tried, `version.follower_wanted`,
 * `version.follower_unusable`, and `version.routed` while a report would still start the process.
 */
export async function retireVersion(
  actor: Person,
  key: string,
  version: number,
  { reason, follower }: Retiring,
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<Result<{ currentVersion: number | null }>> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const retired = await underPublishLock(db, async (tx) => {
    const usable = await checkUsable(tx, key, version)
    if (!usable.ok) return usable
    const { currentVersion } = await tx.process.findUniqueOrThrow({ where: { key } })
    const next = currentVersion === version ? await handOver(tx, key, version, follower, actor.id) : ok(currentVersion)
    if (!next.ok) return next
    if ((await runningCanary(tx, key))?.version === version) return refuse('canary.running', { version })
    if (next.value !== null) await ensureDeployed(tx, engine, key, next.value)
    await tx.process.update({ where: { key }, data: { currentVersion: next.value } })
    await tx.processRetirement.create({ data: { processKey: key, version, reason, at: now(), personId: actor.id } })
    return ok({ currentVersion: next.value })
  })
  if (retired.ok) log.info({ by: actor.id, process: key, version, reason, ...retired.value }, 'version retired')
  return retired
}

/** Who follows the version in use; null when nothing is left and no report asks for it. */
async function handOver(
  tx: Tx,
  key: string,
  version: number,
  follower: number | undefined,
  by: string,
): Promise<Result<number | null>> {
  const choices = (await usableVersions(tx, key)).filter((each) => each !== version)
  if (choices.length === 0) {
    const routes = await routeWords(tx, key)
    return routes.length > 0 ? refuse('version.routed', { routes: routes.join('；') }) : ok(null)
  }
  if (follower === undefined)
    return refuse('version.follower_wanted', { version, choices: choices.join('、') }, [
      { path: 'follower', code: 'input.required' },
    ])
  if (!choices.includes(follower)) return refuse('version.follower_unusable', { version: follower })
  const tried = await runningCanary(tx, key)
  if (tried?.version === follower) await closeCanary(tx, tried.id, 'promoted', by)
  return ok(follower)
}

/**
 * Takes the retirement of a version back; a process that had none left starts new cases on it. Refuses `right.missing`,
 * `process.version_not_found` and `version.not_retired`.
 */
export async function reinstateVersion(
  actor: Person,
  key: string,
  version: number,
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<Result<{ currentVersion: number | null }>> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const reinstated = await underPublishLock(db, async (tx) => {
    const usable = await checkUsable(tx, key, version)
    if (usable.ok) return refuse('version.not_retired', { version })
    if (usable.error.code !== 'version.retired') return usable
    await tx.processRetirement.delete({ where: { processKey_version: { processKey: key, version } } })
    const { currentVersion } = await tx.process.findUniqueOrThrow({ where: { key } })
    if (currentVersion !== null) return ok({ currentVersion })
    await ensureDeployed(tx, engine, key, version)
    await tx.process.update({ where: { key }, data: { currentVersion: version } })
    return ok({ currentVersion: version })
  })
  if (reinstated.ok) log.info({ by: actor.id, process: key, version, ...reinstated.value }, 'version reinstated')
  return reinstated
}
