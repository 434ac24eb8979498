import { realNow } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'

/** A sign of life of a part of the workers, read by `ready`: engine, outbox, inbox, jobs, alarms, mirror, sweep. */
export async function beat(db: Pick<Db, 'heartbeat'>, part: string, detail: Record<string, unknown>): Promise<void> {
  const row = { at: realNow(), detail: detail as never }
  await db.heartbeat.upsert({ where: { part }, create: { part, ...row }, update: row })
}
