import { longAgo } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { ensureTrialHouse } from '@/server/db/trial-house.ts'

const KEPT_MS = 30 * 24 * 3_600_000

/** What of the house of trials hangs on a case. */
const OF_CASE = [
  ...['case_event', 'case_photo', 'case_unit', 'rating', 'alarm', 'clock', 'task', 'notification', 'feed', 'outbox'],
  ...['instance_claim', 'receipt', 'carried_receipt', 'delivery', 'move_request', 'supervision'],
]

/** Throws away what is left of trials that ended a month ago and are out of the engine; gives how many. */
export async function forgetTrials(db: Db, getTrialDb: () => Db): Promise<number> {
  const old = await db.trial.findMany({
    where: { cleared: true, endedAt: { lt: longAgo(KEPT_MS) } },
    select: { id: true },
  })
  const ids = old.map(({ id }) => id)
  if (ids.length === 0) return 0
  await ensureTrialHouse(db)
  await getTrialDb().$transaction(async (tx) => {
    const versions = await tx.case.findMany({ where: { id: { in: ids } }, select: { processVersion: true } })
    await tx.$executeRaw`
      delete from clock_change where clock_id in (select id from clock where case_id = any(${ids}::uuid[]))`
    for (const table of OF_CASE)
      await tx.$executeRawUnsafe(`delete from "${table}" where case_id = any($1::uuid[])`, ids)
    await tx.case.deleteMany({ where: { id: { in: ids } } })
    const own = versions.map(({ processVersion }) => processVersion)
    await tx.processDeployment.deleteMany({ where: { versionId: { in: own.map(({ id }) => id) } } })
    await tx.processVersion.deleteMany({ where: { id: { in: own.map(({ id }) => id) } } })
    await tx.process.deleteMany({ where: { key: { in: own.map(({ processKey }) => processKey) } } })
  })
  await db.trial.deleteMany({ where: { id: { in: ids } } })
  return ids.length
}
