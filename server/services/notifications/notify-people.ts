import type { CaseWork } from '@/server/db/case-work.ts'
import type { Tx } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'

export type Notice = {
  /** what led to it: a job, an alarm, a move; unique with recipient and channel */
  cause: string
  people: string[]
  /** code of the text, see messages/<locale>/notifications.json */
  text: string
  /** words of the model's own, shown instead */
  words?: { zh: string; en: string } | null
  level?: string
  params?: Record<string, string>
}

/** Writes one in-app notification per person and cause, however often it is called; gives whom it told. */
export async function notifyPeople(work: CaseWork, notice: Notice): Promise<string[]> {
  const told = await notifyEach(work.tx, [{ work, notice }])
  return told.map(({ personId }) => personId)
}

/** The same for many notices of one transaction, in one statement. */
export async function notifyEach(
  tx: Tx,
  notices: readonly { work: CaseWork; notice: Notice }[],
): Promise<{ personId: string }[]> {
  const prepared = notices.flatMap(({ work, notice: { cause, people, text, words, level, params } }) =>
    [...new Set(people)].map((personId) => ({
      ...{ work, words },
      row: {
        ...{ id: newId(), personId, caseId: work.case.id, cause, text, level: level ?? null, createdAt: work.now },
        params: { number: work.case.number, ...params, ...words },
      },
    })),
  )
  if (prepared.length === 0) return []
  const written = await tx.notification.createManyAndReturn({
    data: prepared.map(({ row }) => row),
    skipDuplicates: true,
    select: { id: true, personId: true },
  })
  const ids = new Set(written.map(({ id }) => id))
  for (const { work, words, row } of prepared.filter(({ row: { id } }) => ids.has(id)))
    work.announce({
      kind: 'notification',
      subject: row.id,
      data: { case: work.case.number, text: row.text, ...(words && { words }), level: row.level },
      personIds: [row.personId],
      onlyPeople: true,
    })
  return written
}
