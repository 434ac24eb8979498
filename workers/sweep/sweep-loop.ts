import { ok } from '@/domain/shared/result.ts'
import { withCase } from '@/server/db/case-work.ts'
import { EngineError } from '@/server/engine/port.ts'
import { strayInstances, sweepAdrift } from '@/server/db/sweeps.ts'
import { log } from '@/server/log.ts'
import { dropInstance } from '@/server/services/cases/drop-instance.ts'
import type { Wake } from '@/workers/runtime/wake.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'
import { reconcile } from './reconcile.ts'

const RECONCILE_IDLE_MS = 1000
const SWEEP_EVERY_MS = 15_000
/** a case may be quiet this long before it counts: a job on its way, a batch of records not yet taken */
const QUIET_SECONDS = 20

/** Follows the mirror: settles what it recorded, rung by the sink. */
export async function runReconcileLoop({ db }: WorkerContext, wake: Wake, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const done = await reconcile(db).catch((error: unknown) => {
      log.error({ err: error }, 'engine records could not be put on the cases')
      return 0
    })
    if (done === 0) await wake.wait(RECONCILE_IDLE_MS, signal)
  }
}

/** Looks for cases that nothing carries on and for instances that carry nothing. Rests while the engine is away. */
export async function runSweepLoop(context: WorkerContext, wake: Wake, signal: AbortSignal): Promise<void> {
  const { db, engine, epoch } = context
  // what came while no worker was there is being taken up right now
  await wake.wait(SWEEP_EVERY_MS, signal)
  while (!signal.aborted) {
    try {
      await engine.topology()
      const adrift = await sweepAdrift(db, QUIET_SECONDS)
      if (adrift > 0) log.warn({ adrift }, 'open cases that nothing carries on')
      for (const { key, caseId } of await strayInstances(db, epoch, 100))
        await withCase(db, caseId, async (work) => ok(await dropInstance(work, { epoch, key })))
    } catch (error) {
      if (!(error instanceof EngineError)) log.error({ err: error }, 'sweep failed')
    }
    await wake.wait(SWEEP_EVERY_MS, signal)
  }
}
