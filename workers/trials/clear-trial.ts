import type { Trial } from '@/server/db/generated/client.ts'
import { EngineError, type EnginePort } from '@/server/engine/port.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'

/**
 * Takes everything of an ended trial out of the engine: its instance, which the mirror names, its definition and its
 * rules. An engine that lost its data has nothing of it left.
 */
export async function clearTrial({ db, engine, epoch }: WorkerContext, trial: Trial): Promise<void> {
  if (trial.epoch === epoch) {
    const running = await db.engineInstance.findMany({
      where: { epoch, caseId: trial.id, state: 'active' },
      select: { key: true },
    })
    for (const { key } of running) await cancel(engine, key)
    // a definition goes when nothing runs on it: the mirror tells, and the next round looks again
    if (running.length > 0) return
    for (const key of trial.resources) await engine.removeResource(key)
  }
  await db.trial.update({ where: { id: trial.id }, data: { cleared: true } })
}

async function cancel(engine: EnginePort, instanceKey: string): Promise<void> {
  try {
    await engine.cancelInstance(instanceKey)
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind !== 'not_found') throw error
  }
}
