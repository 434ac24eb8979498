import type { Db } from '@/server/db/client.ts'
import { withFreeCases } from '@/server/db/case-work.ts'
import { lockDueClocks } from '@/server/db/clock-rows.ts'
import { raiseAlarms } from './raise-alarms.ts'

/**
 * Takes clocks that looked due when nothing was locked; raises what they have reached in one transaction that locks
 * their cases first, then the clocks. Gives the ids it raised: who is held by somebody else, or was stopped or raised
 * meanwhile, is left out.
 */
export async function raiseDueAlarms(db: Db, due: readonly { id: string; caseId: string }[]): Promise<Set<string>> {
  const raised = new Set<string>()
  const cases = [...new Set(due.map(({ caseId }) => caseId))]
  await withFreeCases(db, cases, async (works, tx, at) => {
    const free = due.filter(({ caseId }) => works.has(caseId)).map(({ id }) => id)
    const clocks = await lockDueClocks(tx, free, at)
    const reached = clocks.flatMap((clock) => {
      const work = works.get(clock.caseId)
      return work ? [{ work, clock }] : []
    })
    await raiseAlarms(reached, 'raise')
    for (const { id } of clocks) raised.add(id)
  })
  return raised
}
