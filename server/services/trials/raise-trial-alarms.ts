import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { raiseDueAlarms } from '@/server/services/alarms/raise-due-alarms.ts'

/** Raises what the clocks of a trial have reached in its time, as for any case; gives how many clocks that were. */
export async function raiseTrialAlarms(trialDb: Db, caseId: string): Promise<number> {
  const due = await trialDb.clock.findMany({
    where: { caseId, state: 'running', nextMarkAt: { lte: now() } },
    orderBy: { nextMarkAt: 'asc' },
    select: { id: true, caseId: true },
  })
  return due.length === 0 ? 0 : (await raiseDueAlarms(trialDb, due)).size
}
