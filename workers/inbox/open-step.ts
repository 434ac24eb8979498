import { z } from 'zod'
import type { StepModel } from '@/domain/process/process-model.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Db, Tx } from '@/server/db/client.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import { crashPoint } from '@/server/crash.ts'
import type { EngineJob } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import { dropInstance } from '@/server/services/cases/drop-instance.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'
import { startClock } from '@/server/services/clocks/start-clock.ts'
import { levelsOfStep, limitOfStep } from '@/server/services/clocks/step-limit.ts'
import { JobFailure, wordsOf } from '@/workers/runtime/job-failure.ts'
import { claimFor, identify } from '@/workers/runtime/job-claim.ts'
import { carryTask } from './carry-task.ts'

/** held: the job is ours until a person is done · foreign: its instance does not carry the case · gone: taken back before we saw it */
export type Opened = 'held' | 'foreign' | 'gone'

const inputs = z.object({ unit: z.string().nullish(), clockKey: z.string().nullish() })

/**
 * Turns the job of a human step into a task: row, clock, status and event in one transaction, once per job key.
 * Throws JobFailure when the model's words cannot be understood (no such unit, no such step): the engine shows it.
 */
export async function openStep(db: Db, job: EngineJob, epoch: number): Promise<Opened> {
  const identity = identify(job)
  if (!identity) throw new JobFailure({ code: 'job.no_case' })
  const result = await withCase(db, identity.caseId, async (work): Promise<Result<Opened>> => {
    if (!(await claimFor(work.tx, work.case, identity.incarnation, job, epoch)).mine) {
      await dropInstance(work, { epoch, key: job.instanceKey })
      return ok('foreign')
    }
    const given = inputs.parse(job.variables)
    const seen = await lookUp(work.tx, epoch, job.key, given.unit ?? null)
    if (seen.known) return ok('held')
    if (identity.incarnation > 1 && (await carryTask(work, job, epoch))) return ok('held')
    return createTask(work, job, epoch, { ...given, ...seen })
  })
  crashPoint('inbox.committed')
  if (!result.ok) throw JobFailure.from(result.error)
  return result.value
}

type Seen = { known: boolean; ended: boolean; place: { id: string; code: string } | null }

/** What is known of the job already (a task, its end in the mirror), and the unit it names. */
async function lookUp(tx: Tx, epoch: number, jobKey: string, unit: string | null): Promise<Seen> {
  const [seen] = await tx.$queryRaw<[Seen]>`
    select exists (select 1 from task where epoch = ${epoch} and job_key = ${jobKey}) as known,
      exists (select 1 from engine_job where epoch = ${epoch} and key = ${jobKey} and state in ('CANCELED', 'COMPLETED')) as ended,
      (select jsonb_build_object('id', id, 'code', code) from unit where code = ${unit}::text and active) as place`
  return seen
}

async function createTask(
  work: CaseWork,
  job: EngineJob,
  epoch: number,
  given: z.infer<typeof inputs> & Seen,
): Promise<Result<Opened>> {
  const { tx } = work
  const model = await loadModel(tx, work.case.processVersionId)
  const step = model.steps.find(({ elementId }) => elementId === job.elementId)
  if (!step) throw new JobFailure({ code: 'job.step_unknown', params: { process: model.processId } })
  if (given.ended) return ok('gone')
  if (given.unit && !given.place)
    throw new JobFailure({ code: 'job.unit_unknown', params: { unit: given.unit, variable: 'unit' } })
  const unit = given.place
  const round = typeof job.variables.round === 'number' ? job.variables.round : work.case.round
  const status = model.statuses.find(({ code }) => code === step.status)
  const id = newId()
  await tx.task.create({
    data: {
      id,
      caseId: work.case.id,
      incarnation: work.case.incarnation,
      epoch,
      jobKey: job.key,
      elementId: job.elementId,
      elementInstance: job.elementInstanceKey,
      processVersionId: work.case.processVersionId,
      name: step.name,
      role: step.role,
      unitId: unit?.id ?? null,
      status: step.status,
      statusRank: status?.rank ?? (await rankOf(work, step.status)),
      round,
      step: step as never,
      openedAt: work.now,
    },
  })
  if (unit) await tx.caseUnit.createMany({ data: [{ caseId: work.case.id, unitId: unit.id }], skipDuplicates: true })
  if (round !== work.case.round) {
    work.patch({ round })
    work.event({ kind: 'system' }, { type: 'RoundOpened', data: { round, element: job.elementId } })
  }
  work.event(
    { kind: 'system' },
    {
      type: 'StepOpened',
      data: {
        taskId: id,
        element: job.elementId,
        name: step.name,
        round,
        unit: unit?.code ?? null,
        role: step.role,
        status: step.status,
      },
    },
  )
  await startStepClock(work, step, id, given.clockKey ?? null, model)
  work.touchSteps('opened')
  work.announce({ kind: 'task.changed', subject: id, data: { state: 'open', case: work.case.number } })
  return ok('held')
}

async function startStepClock(
  work: CaseWork,
  step: StepModel,
  taskId: string,
  key: string | null,
  model: Awaited<ReturnType<typeof loadModel>>,
): Promise<void> {
  const found = await limitOfStep(work.tx, work.case.categoryId, step.limit, work.now)
  const clock = await startClock(work, {
    taskId,
    name: step.clock,
    key: key ?? `${work.case.id}:${step.clock}`,
    ...found,
    levels: levelsOfStep(model, step.elementId),
  })
  if (!clock.ok)
    throw new JobFailure({ code: 'job.limit_unusable', params: { clock: step.clock } }, wordsOf(clock.error))
}

async function rankOf(work: CaseWork, code: string): Promise<number> {
  return (await work.tx.status.findUnique({ where: { code }, select: { rank: true } }))?.rank ?? 0
}
