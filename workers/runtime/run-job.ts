import { ok, type Result } from '@/domain/shared/result.ts'
import { crashPoint } from '@/server/crash.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import { EngineError, type EngineJob } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { dropInstance } from '@/server/services/cases/drop-instance.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'
import { alarmGate } from './alarm-gate.ts'
import { tryUntilClear } from './await-mirror.ts'
import { failJob } from './answer-job.ts'
import { claimFor, identify } from './job-claim.ts'
import type { AnyJob } from './job-definition.ts'
import { JobFailure } from './job-failure.ts'
import type { WorkerContext } from './worker-context.ts'

type Effect =
  { state: 'foreign' } | { state: 'unclear' } | { state: 'open' } | { state: 'done'; output: Record<string, unknown> }

const A_YEAR_MS = 365 * 24 * 3_600_000

/** Runs one service job: effect and receipt in one transaction, then the answer to the engine. Never throws. */
export async function runJob(context: WorkerContext, definition: AnyJob, job: EngineJob): Promise<void> {
  try {
    const effect = await tryUntilClear(context, job, () => applyOnce(context, definition, job))
    if (effect.state === 'foreign' || effect.state === 'unclear') return
    crashPoint('job.received')
    if (effect.state === 'open') return await context.engine.holdJob(job.key, A_YEAR_MS)
    await context.engine.completeJob(job.key, effect.output)
  } catch (error) {
    // NOT_FOUND: completed by an earlier try, or cancelled. No answer: the job comes again and finds its receipt.
    if (error instanceof EngineError) return log.debug({ job: job.key, reason: error.message }, 'answer not confirmed')
    await failJob(context, job, error).catch((failure: unknown) => log.error({ err: failure }, 'cannot fail a job'))
  }
}

async function applyOnce(context: WorkerContext, definition: AnyJob, job: EngineJob): Promise<Effect> {
  const identity = identify(job)
  if (!identity) throw new JobFailure({ code: 'job.no_case' })
  const result = await withCase(context.db, identity.caseId, async (work): Promise<Result<Effect>> => {
    const claimed = await claimFor(work.tx, work.case, identity.incarnation, job, context.epoch)
    if (claimed.state === 'unclear') return ok({ state: 'unclear' })
    if (claimed.state === 'foreign') {
      await dropInstance(work, { epoch: context.epoch, key: job.instanceKey })
      return ok({ state: 'foreign' })
    }
    // whichever of its two instances it is of: what happens now happens after the move
    if (work.case.moving) return ok({ state: 'unclear' })
    const known = claimed.output ?? (await carriedOutput(work, job, context.epoch))
    if (known) return ok({ state: 'done', output: known })
    if (claimed.ghost && claimed.ghost.vanished === null) return ok({ state: 'unclear' })
    if (claimed.ghost?.vanished)
      return ok({ state: 'done', output: await inherit(work, job, context.epoch, claimed.ghost) })
    const model = await loadModel(work.tx, work.case.processVersionId)
    const gate = await alarmGate(work, model, job.elementId, { key: job.key, epoch: context.epoch })
    const cause = gate.state === 'once' ? `alarm:${gate.alarmId}:${job.elementId}` : `job:${context.epoch}:${job.key}`
    const outcome =
      gate.state === 'idle' ? { done: {} } : await definition.run({ work, job, model, cause, epoch: context.epoch })
    if (!('done' in outcome)) return ok({ state: 'open' })
    const output = (outcome.done ?? {}) as Record<string, unknown>
    receive(work, job, context.epoch, output)
    return ok({ state: 'done', output })
  })
  if (!result.ok) throw JobFailure.from(result.error)
  return result.value
}

/** What the job's element gave in the incarnation before, handed on once. */
async function carriedOutput(work: CaseWork, job: EngineJob, epoch: number): Promise<Record<string, unknown> | null> {
  if (work.case.incarnation === 1) return null
  const where = { caseId: work.case.id, incarnation: work.case.incarnation, elementId: job.elementId }
  const carried = await work.tx.carriedReceipt.findUnique({ where: { caseId_incarnation_elementId: where } })
  if (!carried) return null
  await work.tx.carriedReceipt.delete({ where: { caseId_incarnation_elementId: where } })
  const output = carried.output as Record<string, unknown>
  receive(work, job, epoch, output)
  return output
}

/** The effect of a job the engine forgot belongs to the one that came in its place. */
async function inherit(
  work: CaseWork,
  job: EngineJob,
  epoch: number,
  { jobKey, output }: { jobKey: string; output: Record<string, unknown> },
): Promise<Record<string, unknown>> {
  log.warn({ case: work.case.number, job: job.key, instead: jobKey }, 'the engine forgot a job and gave it out again')
  await work.tx.receipt.deleteMany({ where: { epoch, jobKey, caseId: work.case.id, elementId: job.elementId } })
  receive(work, job, epoch, output)
  return output
}

function receive(work: CaseWork, job: EngineJob, epoch: number, output: Record<string, unknown>): void {
  work.receive({ epoch, jobKey: job.key, jobType: job.type, elementId: job.elementId, output })
}
