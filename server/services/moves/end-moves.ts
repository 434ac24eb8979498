import type { CaseWork } from '@/server/db/case-work.ts'

/** A case that ends takes its open requests with it, and is on hold no more. */
export async function endMoves(work: CaseWork): Promise<void> {
  await work.tx.moveRequest.updateMany({
    where: { caseId: work.case.id, state: 'waiting' },
    data: { state: 'cancelled', decidedAt: work.now },
  })
  work.patch({ held: false, heldAt: null, supervisions: 0 })
}
