import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { lockAlignment } from '@/server/db/drill-clock.ts'
import type { EngineClock } from '@/server/engine/zeebe/zeebe-clock.ts'

/** What asking takes; corrections below it would only make the engine tremble. */
const toleranceMs = 100

/**
 * Brings the engine's clock to the time of the drill and lets the engine work. The table leads and the engine follows,
 * never ahead of it: the moment is read before the engine is asked. Of two who align at once the second waits, so that
 * nothing is added twice. An engine found ahead (its launcher gave it the time at this very moment too) is not let work
 * before the next try has put it right. Gives whether it works; throws EngineError when it does not answer.
 */
export async function alignEngine(db: Db, engine: EngineClock): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await lockAlignment(tx)
    const target = now()
    const behindMs = target.getTime() - (await engine.read()).getTime()
    if (Math.abs(behindMs) > toleranceMs) await engine.add(behindMs)
    const aheadMs = (await engine.read()).getTime() - now().getTime()
    return aheadMs <= toleranceMs && engine.release()
  })
}
