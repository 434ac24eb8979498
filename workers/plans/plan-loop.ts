import { log } from '@/server/log.ts'
import { carryOutPlans } from '@/server/services/publishing/carry-out-plans.ts'
import type { Wake } from '@/workers/runtime/wake.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'

const IDLE_MS = 1_000

/** Publishes what was planned once its moment has come; rung when the clock of a drill jumps. */
export async function runPlanLoop(
  { db, engine }: Pick<WorkerContext, 'db' | 'engine'>,
  wake: Wake,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await carryOutPlans(db, engine).catch((error: unknown) => {
      log.error({ err: error }, 'planned publications cannot be read')
    })
    await wake.wait(IDLE_MS, signal)
  }
}
