import type { CaseWork } from '@/server/db/case-work.ts'
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

/** Writes one in-app notification per person and cause, however often it is called. */
export async function notifyPeople(
  work: CaseWork,
  { cause, people, text, words, level, params }: Notice,
): Promise<string[]> {
  const unique = [...new Set(people)]
  if (unique.length === 0) return []
  const rows = await work.tx.notification.createManyAndReturn({
    data: unique.map((personId) => ({
      id: newId(),
      personId,
      caseId: work.case.id,
      cause,
      text,
      params: { number: work.case.number, ...params, ...words },
      level: level ?? null,
      createdAt: work.now,
    })),
    skipDuplicates: true,
    select: { id: true, personId: true },
  })
  for (const { id, personId } of rows)
    work.announce({
      kind: 'notification',
      subject: id,
      data: { case: work.case.number, text, ...(words && { words }), level: level ?? null },
      personIds: [personId],
      onlyPeople: true,
    })
  return rows.map(({ personId }) => personId)
}
