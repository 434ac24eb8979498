import type { Db } from '@/server/db/client.ts'
import { checkEpoch, openEpoch } from '@/server/engine/epoch.ts'
import { EngineError, type EnginePort } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { beat } from '@/server/services/health/beat.ts'

const RETRY_MS = 1000

/**
 * Waits until the engine answers and is the one our keys come from; gives the epoch. A fresh installation opens its
 * first epoch. An engine that lost its data is not used: `ready` says so until `engine:rebuild` has run.
 */
export async function awaitEngine(db: Db, engine: EnginePort, signal: AbortSignal): Promise<number | null> {
  let told = ''
  const tell = async (state: string, reason: string) => {
    if (told !== state) log.warn({ reason }, `engine: ${state}`)
    told = state
    await beat(db, 'engine', { state, reason }).catch(() => undefined)
  }
  while (!signal.aborted) {
    try {
      const found = await checkEpoch(db, engine)
      if (found.state === 'fresh') return await openEpoch(db, engine, null)
      if (found.state === 'known') return found.epoch
      await tell('unknown', 'the engine does not know our processes; run: npm run engine:rebuild')
    } catch (error) {
      if (!(error instanceof EngineError)) log.error({ err: error }, 'engine cannot be checked')
      await tell('away', error instanceof Error ? error.message : String(error))
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
  return null
}
