import type { Telling } from '@/domain/sla/level-channels.ts'
import { quietUntil } from '@/domain/sla/quiet-hours.ts'
import { realNow } from '@/server/clock.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { Tx } from '@/server/db/client.ts'
import { writeNotifications, type NotificationRow } from '@/server/db/write-notifications.ts'
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
export async function notifyPeople(work: CaseWork, notice: Notice): Promise<string[]> {
  const told = await notifyEach(work.tx, [{ work, notice }])
  return told.map(({ personId }) => personId)
}

/** The same for many notices of one transaction, in as few statements. */
export async function notifyEach(
  tx: Tx,
  notices: readonly { work: CaseWork; notice: Notice }[],
): Promise<{ personId: string }[]> {
  const prepared = notices.flatMap(({ work, notice }) =>
    [...new Set(notice.people)].map((personId) => ({ work, notice, row: rowOf(work, notice, personId) })),
  )
  const leaving = prepared.flatMap(({ work, notice, row }) => outsideRows(work, notice, row))
  const ids = await writeNotifications(tx, [...prepared.map(({ row }) => row), ...leaving])
  const written = prepared.filter(({ row: { id } }) => ids.has(id))
  for (const { work, notice, row } of written)
    work.announce({
      kind: 'notification',
      subject: row.id,
      data: { case: work.case.number, text: row.text, ...(notice.words && { words: notice.words }), level: row.level },
      personIds: [row.personId],
      onlyPeople: true,
    })
  return written.map(({ row: { personId } }) => ({ personId }))
}

function rowOf(work: CaseWork, { cause, text, words, level, params }: Notice, personId: string): NotificationRow {
  return {
    ...{ id: newId(), personId, caseId: work.case.id, cause, text, level: level ?? null, createdAt: work.now },
    params: { number: work.case.number, ...params, ...words },
    outside: null,
  }
}

/** The same notice once more for each channel, to be sent when the channel does not rest. */
function outsideRows(work: CaseWork, { outside = {} }: Notice, row: NotificationRow): NotificationRow[] {
  const { channels = [], quiet, urgent } = outside
  const waitsUntil = urgent ? work.now : quietUntil(work.now, quiet)
  return channels.map((channel) => ({ ...row, id: newId(), outside: { channel, waitsUntil, nextAt: realNow() } }))
}
