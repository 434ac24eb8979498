import type { Subscription } from '@/server/engine/port.ts'
import { hastenOutbox } from '@/server/db/outbox-queue.ts'
import { checkEpoch } from '@/server/engine/epoch.ts'
import { EngineError } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { beat } from '@/server/services/health/beat.ts'
import { createWake } from './wake.ts'
import type { WorkerContext } from './worker-context.ts'

const EVERY_MS = 3000
const EPOCH_EVERY = 10

/**
 * Writes the signs of life that `ready` reads, and asks now and then whether the engine is still ours. Ends the
 * process when it is not: it starts anew and waits for the rebuild, since its keys mean nothing any more.
 */
export async function runBeats(
  context: WorkerContext,
  subscriptions: readonly Subscription[],
  signal: AbortSignal,
): Promise<void> {
  const { db, epoch } = context
  const rest = createWake()
  let present = true
  for (let round = 1; !signal.aborted; round++) {
    const healthy = subscriptions.filter((subscription) => subscription.healthy()).length
    try {
      // one that comes back may be another one, or have lost its data
      const reachable = await engineState(context, !present || round % EPOCH_EVERY === 0)
      const returned = !present && reachable === 'known'
      present = reachable === 'known'
      if (reachable === 'unknown') {
        log.fatal('the engine has lost our processes; starting anew until it is rebuilt')
        process.exit(1)
      }
      if (returned) await hastenOutbox(db)
      await beat(db, 'engine', { state: reachable, epoch, subscriptions: subscriptions.length, healthy })
      await beat(db, 'workers', { pid: process.pid, epoch })
    } catch (error) {
      log.warn({ err: error }, 'sign of life could not be written')
    }
    await rest.wait(EVERY_MS, signal)
  }
}

async function engineState(
  { db, engine, epoch }: WorkerContext,
  checksEpoch: boolean,
): Promise<'known' | 'away' | 'unknown'> {
  try {
    if (!checksEpoch) {
      await engine.topology()
      return 'known'
    }
    const found = await checkEpoch(db, engine)
    return found.state === 'known' && found.epoch === epoch ? 'known' : 'unknown'
  } catch (error) {
    if (error instanceof EngineError) return 'away'
    throw error
  }
}
