import { isTrialProcess } from '@/domain/process/trial-process.ts'
import { getTrialDb } from '@/server/db/client.ts'
import type { EngineJob } from '@/server/engine/port.ts'
import { isId } from '@/server/services/is-id.ts'
import { inTimeOf } from '@/server/services/trials/find-trial.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'

/**
 * Does a job where its case lives: that of a trial in the house of trials and by its time. What is left of a trial that
 * has ended is left alone; its instance is cancelled.
 */
export async function inItsHouse(
  context: WorkerContext,
  job: EngineJob,
  run: (context: WorkerContext) => Promise<void>,
): Promise<void> {
  if (!isTrialProcess(job.processId)) return run(context)
  const id = String(job.variables.caseId)
  const trial = isId(id) ? await context.db.trial.findUnique({ where: { id } }) : null
  if (!trial || trial.endedAt) return
  return inTimeOf(trial, () => run({ ...context, db: getTrialDb() }))
}
