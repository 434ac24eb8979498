import { ok } from '@/domain/shared/result.ts'
import { withCase } from '@/server/db/case-work.ts'
import type { Db } from '@/server/db/client.ts'

/** A trial calls nobody outside: the step goes on as if it had been answered with nothing, and the log says so. */
export async function leaveOutCalls(trialDb: Db, caseId: string): Promise<void> {
  const waiting = await trialDb.delivery.findMany({ where: { caseId, state: 'pending' } })
  for (const { id, elementId, request } of waiting)
    await withCase(trialDb, caseId, async (work) => {
      const data = { state: 'done', doneAt: work.now }
      const { count } = await work.tx.delivery.updateMany({ where: { id, state: 'pending' }, data })
      if (count === 0) return ok(null)
      const { url } = request as { url: string }
      work.event({ kind: 'system' }, { type: 'TrialCallLeftOut', data: { element: elementId, url: originOf(url) } })
      work.send({ kind: 'completeDelivery', deliveryId: id, variables: { answer: { status: 200, body: null } } })
      return ok(null)
    })
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url
}
