import { setDrillClock } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { drillChannel, findDrillClock } from '@/server/db/drill-clock.ts'
import { listen } from '@/server/db/listen.ts'
import { log } from '@/server/log.ts'

/** Takes the clock of the drill over into this program. Throws when the database holds none. */
export async function readClock(db: Pick<Db, '$queryRaw'>): Promise<void> {
  const clock = await findDrillClock(db)
  if (!clock) throw new Error('this database holds no drill; start one with: npm start -- --drill')
  setDrillClock(clock)
}

/**
 * Reads the clock of the drill and follows every change of it at once; `changed` is called after each. Gives once the
 * time is known, with the way to stop.
 */
export async function followClock(
  db: Pick<Db, '$queryRaw'>,
  changed: () => void = () => undefined,
): Promise<() => Promise<void>> {
  await readClock(db)
  return listen([drillChannel], () => {
    readClock(db).then(changed, (error: unknown) => log.error({ err: error }, 'the clock of the drill cannot be read'))
  })
}
