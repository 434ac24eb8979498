import type { CaseWork } from '@/server/db/case-work.ts'
import { log } from '@/server/log.ts'
import { repeatMessages } from './repeat-messages.ts'

/**
 * Ends an instance that does not carry the case: a doubled start, or one left over from before a move. A message finds
 * one instance per case, and it may have been this one: after its end, what was said is said again.
 */
export async function dropInstance(work: CaseWork, { epoch, key }: { epoch: number; key: string }): Promise<void> {
  const known = await work.tx.outbox.count({
    where: {
      caseId: work.case.id,
      ...{ kind: 'cancel', state: 'pending', payload: { path: ['instanceKey'], equals: key } },
    },
  })
  if (known > 0) return
  log.warn({ case: work.case.number, instance: key }, 'an instance that does not carry its case is cancelled')
  work.send({ kind: 'cancel', epoch, instanceKey: key })
  if (!work.case.closedAt) await repeatMessages(work, { waitsForRating: false, again: key })
}
