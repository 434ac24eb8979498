import type { Tx } from '@/server/db/client.ts'
import type { Notice } from '@/server/services/notifications/notify-people.ts'

type MoveNotice = Pick<Notice, 'text' | 'params'>

/** What people are told of a case taken out of its flow: 撤回 names no reporter, 作废 says who did it; both say why. */
export async function moveNotice(
  tx: Pick<Tx, 'person'>,
  { kind, personId, reason }: { kind: string; personId: string | null; reason: string },
): Promise<MoveNotice> {
  if (kind === 'withdraw') return { text: 'withdrawn', params: { reason } }
  const by = personId ? await tx.person.findUnique({ where: { id: personId }, select: { name: true } }) : null
  return { text: 'void', params: { reason, ...(by && { by: by.name }) } }
}

/** The same of a case whose move was written earlier; null when it was not taken out of its flow. */
export async function findMoveNotice(
  tx: Pick<Tx, 'person' | 'caseEvent'>,
  { id: caseId, voided }: { id: string; voided: string | null },
): Promise<MoveNotice | null> {
  if (voided === null) return null
  const event = await tx.caseEvent.findFirst({
    where: { caseId, type: { in: ['CaseWithdrawn', 'CaseVoided'] } },
    orderBy: { seq: 'desc' },
    select: { personId: true, data: true },
  })
  const { reason = '' } = (event?.data ?? {}) as { reason?: string }
  return moveNotice(tx, { kind: voided, personId: event?.personId ?? null, reason })
}
