import type { Words } from '@/domain/shared/words.ts'
import { now } from '@/server/clock.ts'
import type { Tx } from '@/server/db/client.ts'
import { writeNotifications } from '@/server/db/write-notifications.ts'
import { newId } from '@/server/ids.ts'

export type ProcessNotice = {
  /** what led to it, unique with each person */
  cause: string
  people: string[]
  processKey: string
  text: string
  words: Words
}

/** Writes one in-app notification per person about a process, not about a case; live pages hear of it after COMMIT. */
export async function notifyOfProcess(
  tx: Tx,
  { cause, people, processKey, text, words }: ProcessNotice,
): Promise<void> {
  const createdAt = now()
  const rows = [...new Set(people)].map((personId) => ({
    ...{ id: newId(), personId, caseId: null, cause, text, level: null, createdAt, outside: null },
    params: { process: processKey, ...words },
  }))
  const written = await writeNotifications(tx, rows)
  for (const { id, personId } of rows.filter((row) => written.has(row.id)))
    await tx.$executeRaw`insert into feed (kind, subject, data, unit_paths, person_ids)
      values ('notification', ${id}, ${JSON.stringify({ text, words })}::jsonb, '{}', array[${personId}::uuid])`
  await tx.$executeRaw`select pg_notify('feed', '')`
}
