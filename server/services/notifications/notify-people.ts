import type { Telling } from '@/domain/sla/level-channels.ts'
import { quietUntil } from '@/domain/sla/quiet-hours.ts'
import { realNow } from '@/server/clock.ts'
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
  if (prepared.length === 0) return []
  const leaving = prepared.flatMap(({ work, notice, row }) => outsideRows(work, notice, row))
  if (leaving.length > 0) await tx.notification.createMany({ data: leaving, skipDuplicates: true })
  const written = await tx.notification.createManyAndReturn({
    data: prepared.map(({ row }) => row),
    skipDuplicates: true,
    select: { id: true, personId: true },
  })
  const ids = new Set(written.map(({ id }) => id))
  for (const { work, notice, row } of prepared.filter(({ row: { id } }) => ids.has(id)))
    work.announce({
      kind: 'notification',
      subject: row.id,
      data: { case: work.case.number, text: row.text, ...(notice.words && { words: notice.words }), level: row.level },
      personIds: [row.personId],
      onlyPeople: true,
    })
  return written
}

type Row = ReturnType<typeof rowOf>

function rowOf(work: CaseWork, { cause, text, words, level, params }: Notice, personId: string) {
  return {
    ...{ id: newId(), personId, caseId: work.case.id, cause, text, level: level ?? null, createdAt: work.now },
    params: { number: work.case.number, ...params, ...words },
  }
}

/** The same notice once more for each channel, to be sent when the channel does not rest. */
function outsideRows(work: CaseWork, { outside = {} }: Notice, row: Row) {
  const { channels = [], quiet, urgent } = outside
  const waitsUntil = urgent ? work.now : quietUntil(work.now, quiet)
  return channels.map((channel) => ({
    ...{ ...row, id: newId(), channel, state: 'waiting', waitsUntil, nextAt: realNow() },
  }))
}
