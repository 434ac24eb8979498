import type { Db } from '@/server/db/client.ts'
import { alignEngine } from '@/server/drill/align-engine.ts'
import type { EngineClock } from '@/server/engine/zeebe/zeebe-clock.ts'
import { log } from '@/server/log.ts'
import type { Wake } from '@/workers/runtime/wake.ts'

const EVERY_MS = 1000

/**
 * Keeps the engine's clock with that of the drill: what a faster clock gains, a change whose caller died, and all of it
 * after the engine was started anew, which it is with its processing held. Rung by changes of the clock.
 */
export async function keepEngineClock(db: Db, engine: EngineClock, wake: Wake, signal: AbortSignal): Promise<void> {
  let told = false
  while (!signal.aborted) {
    try {
      await alignEngine(db, engine)
      if (told) log.info('the engine follows the clock of the drill again')
      told = false
    } catch (error) {
      if (!told) log.warn({ err: error }, 'the engine does not follow the clock of the drill')
      told = true
    }
    await wake.wait(EVERY_MS, signal)
  }
}
