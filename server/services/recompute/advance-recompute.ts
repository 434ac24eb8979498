import { now } from '@/server/clock.ts'
import type { Db, Tx } from '@/server/db/client.ts'
import { strayClocks, takeRecompute, type RecomputeJob } from '@/server/db/recompute-jobs.ts'
import { nextConcerned } from '@/server/db/recompute-rows.ts'
import { log } from '@/server/log.ts'
import { loadChange, type SavedChange } from './recompute-change.ts'
import { recomputeBatch } from './recompute-batch.ts'

/** Clocks in one transaction: long enough to be quick, short enough that nobody waits for a case. */
const BATCH = 500

/**
 * Does the next batch of the oldest recompute in one transaction, so that a death in between costs one batch; another
 * worker takes another recompute or none. Says whether there was anything to do.
 */
export async function advanceRecompute(db: Db): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const job = await takeRecompute(tx)
    if (!job) return false
    const change = await loadChange(tx, { kind: job.kind, ...(job.subject as object) } as SavedChange)
    if (!change.ok) {
      log.error({ recompute: job.id, code: change.error.code }, 'what was to be followed is gone')
      await finish(tx, job)
      return true
    }
    const { selector } = change.value
    let picked = await nextConcerned(tx, selector, job.cursor, BATCH)
    // what started meanwhile with the version before is found by a second look; a limit leaves no such mark
    if (picked.length === 0 && job.cursor !== null && selector.kind !== 'limit')
      picked = await nextConcerned(tx, selector, null, BATCH)
    if (picked.length === 0) {
      await finish(tx, job)
      return true
    }
    const { done, moved, failed } = await recomputeBatch(tx, change.value, picked, {
      ...{ recomputeId: job.id, personId: job.personId },
    })
    const counted = { done: { increment: done }, moved: { increment: moved }, failed: { increment: failed } }
    await tx.recompute.update({ where: { id: job.id }, data: { ...counted, cursor: picked.at(-1)?.id ?? null } })
    return true
  })
}

async function finish(tx: Tx, { id }: RecomputeJob): Promise<void> {
  const row = await tx.recompute.update({ where: { id }, data: { finishedAt: now() } })
  const { kind, subject, total, done, moved, failed } = row
  log.info({ recompute: id, kind, subject, total, done, moved, failed }, 'recompute finished')
}

/** Lets clocks that were left behind follow their calendar; gives how many there were. */
export async function followStrays(db: Db): Promise<number> {
  const strays = await strayClocks(db, BATCH)
  for (const code of new Set(strays.map((stray) => stray.code)))
    await db.$transaction(async (tx) => {
      const { version } = await tx.workCalendar.findUniqueOrThrow({ where: { code } })
      const change = await loadChange(tx, { kind: 'calendar', code, version })
      if (!change.ok) throw new Error(`calendar ${code} is listed and cannot be loaded`)
      const own = strays.filter((stray) => stray.code === code)
      const { done, moved } = await recomputeBatch(tx, change.value, own, { recomputeId: null, personId: null })
      log.info({ calendar: code, version, done, moved }, 'clocks followed their calendar')
    })
  return strays.length
}
