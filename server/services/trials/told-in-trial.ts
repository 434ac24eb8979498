import type { Db } from '@/server/db/client.ts'

/** What somebody would have been told, and by which channels. */
export type ToldInTrial = {
  id: string
  person: string
  text: string
  params: Record<string, string>
  words: { zh: string; en: string } | null
  channels: string[]
  at: Date
}

const SHOWN = 60

/** Gives what people would have been told in a trial, the newest first; nothing of it was sent. */
export async function toldInTrial(trialDb: Db, caseId: string): Promise<ToldInTrial[]> {
  const rows = await trialDb.notification.findMany({
    where: { caseId },
    orderBy: { id: 'desc' },
    include: { person: { select: { name: true } } },
  })
  const outside = rows.filter(({ channel }) => channel !== 'app')
  return rows
    .filter(({ channel }) => channel === 'app')
    .slice(0, SHOWN)
    .map(({ id, personId, person, cause, text, params, createdAt }) => {
      const { zh, en, ...known } = params as Record<string, string>
      const same = outside.filter((other) => other.cause === cause && other.personId === personId)
      return {
        ...{ id, person: person.name, text, params: known, at: createdAt },
        words: zh ? { zh, en: en ?? zh } : null,
        channels: same.map(({ channel }) => channel),
      }
    })
}
