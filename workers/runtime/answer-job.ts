import { toIncidentMessage } from '@/domain/process/incident-words.ts'
import { EngineError, type EngineJob } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { JobFailure } from './job-failure.ts'
import type { WorkerContext } from './worker-context.ts'

const RETRY_BACK_OFF_MS = 2000

/** Tells the engine that a job failed; without retries left it raises an incident that the page shows. */
export async function failJob({ engine }: WorkerContext, job: EngineJob, error: unknown): Promise<void> {
  const foreseen = error instanceof JobFailure
  if (!foreseen) log.error({ err: error, job: job.key, type: job.type, element: job.elementId }, 'job failed')
  const { words } = foreseen ? error : new JobFailure({ code: 'job.fault', params: { job: job.key } })
  const message = toIncidentMessage(job.elementId, words)
  // what a person has to mend first is not tried again by itself
  const retries = foreseen ? 0 : Math.max(0, job.retries - 1)
  await quietly(() => engine.failJob(job.key, { message, retries, backOffMs: RETRY_BACK_OFF_MS }))
}

/** What the engine cannot take now comes again by the job's time-out. */
async function quietly(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
  }
}
