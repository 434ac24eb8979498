import type { Telling } from '@/domain/sla/level-channels.ts'
import { quietUntil } from '@/domain/sla/quiet-hours.ts'
import { realNow } from '@/server/clock.ts'
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
  /** channels that carry it out of the house besides, and when they rest */
  outside?: Omit<Partial<Telling>, 'tell'>
}

/**
 * Writes one in-app notification per person and cause, however often it is called, and one to be sent for each outside
 * channel. Gives the people who are new to it.
 */
export async function notifyPeople(
  work: CaseWork,
  { cause, people, text, words, level, params, outside = {} }: Notice,
): Promise<string[]> {
  const unique = [...new Set(people)]
  if (unique.length === 0) return []
  const shared = {
    ...{ caseId: work.case.id, cause, text, level: level ?? null, createdAt: work.now },
    params: { number: work.case.number, ...params, ...words },
  }
  const { channels = [], quiet, urgent } = outside
  if (channels.length > 0) {
    const waiting = { state: 'waiting', waitsUntil: urgent ? work.now : quietUntil(work.now, quiet), nextAt: realNow() }
    await work.tx.notification.createMany({
      data: unique.flatMap((personId) =>
        channels.map((channel) => ({ id: newId(), personId, channel, ...shared, ...waiting })),
      ),
      skipDuplicates: true,
    })
  }
  const rows = await work.tx.notification.createManyAndReturn({
    data: unique.map((personId) => ({ id: newId(), personId, ...shared })),
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
