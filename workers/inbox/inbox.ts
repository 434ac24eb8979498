import { crashPoint } from '@/server/crash.ts'
import { EngineError, type EngineJob } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'
import { failJob } from '@/workers/runtime/answer-job.ts'
import { tryUntilClear } from '@/workers/runtime/await-mirror.ts'
import { openStep } from './open-step.ts'

/** The job type of a BPMN user task without `zeebe:userTask`. */
export const USER_TASK = 'io.camunda.zeebe:userTask'
const A_YEAR_MS = 365 * 24 * 3_600_000

/** Takes the job of a human step over into the task table; a person, not this process, will complete it. */
export async function takeHumanStep(context: WorkerContext, job: EngineJob): Promise<void> {
  crashPoint('inbox.taken')
  try {
    const { state } = await tryUntilClear(context, job, async () => ({
      state: await openStep(context.db, job, context.epoch),
    }))
    if (state === 'foreign' || state === 'unclear') return
    await context.engine.holdJob(job.key, A_YEAR_MS)
  } catch (error) {
    // A lost hold is repeated when the job comes again; NOT_FOUND means the step is over, which the mirror will tell.
    if (error instanceof EngineError) return log.debug({ job: job.key, reason: error.message }, 'hold not confirmed')
    await failJob(context, job, error)
  }
}
