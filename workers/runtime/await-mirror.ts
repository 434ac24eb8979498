import { setTimeout as rest } from 'node:timers/promises'
import type { Db } from '@/server/db/client.ts'
import type { EngineJob } from '@/server/engine/port.ts'

const EVERY_MS = 250
const TIMES = 32

/** Gives whether the mirror knows a job, after waiting for it as long as it may be behind on a normal day (8 s). */
export async function mirrorKnows(db: Pick<Db, 'engineJob'>, epoch: number, { key }: EngineJob): Promise<boolean> {
  for (let asked = 0; asked < TIMES; asked++) {
    if ((await db.engineJob.count({ where: { epoch, key } })) > 0) return true
    await rest(EVERY_MS)
  }
  return false
}
