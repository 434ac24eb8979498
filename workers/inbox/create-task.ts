import type { z } from 'zod'
import type { ProcessModel, StepModel } from '@/domain/process/process-model.ts'
import type { Refusal } from '@/domain/shared/refusal.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { CaseWork, OpenStep } from '@/server/db/case-work.ts'
import { insertStep } from '@/server/db/step-rows.ts'
import type { EngineJob } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'
import { startClock } from '@/server/services/clocks/start-clock.ts'
import { levelsOfStep, limitOfStep } from '@/server/services/clocks/step-limit.ts'
import { JobFailure, wordsOf } from '@/workers/runtime/job-failure.ts'
import type { stepInputs } from './step-inputs.ts'

/** What the job of a human step says, and what is known of it already. */
export type NewStep = z.infer<typeof stepInputs> & {
  /** the engine has ended the step before we saw it */
  ended: boolean
  place: { id: string; code: string } | null
  /** those of the case that are open beside it, where they are known */
  openSteps?: OpenStep[]
}

/**
 * Opens a human step of the version the case is on: row, clock, status and event. Throws JobFailure when the model's
 * words cannot be understood.
 */
export async function createTask(
  work: CaseWork,
  job: Pick<EngineJob, 'key' | 'elementId' | 'elementInstanceKey' | 'variables'>,
  epoch: number,
  given: NewStep,
): Promise<Result<'held' | 'gone'>> {
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
  const statusRank = status?.rank ?? (await rankOf(work, step.status))
  await insertStep(tx, {
    ...{ id, caseId: work.case.id, incarnation: work.case.incarnation, epoch, jobKey: job.key },
    ...{ elementId: job.elementId, elementInstance: job.elementInstanceKey },
    processVersionId: work.case.processVersionId,
    ...{ name: step.name, role: step.role, unitId: unit?.id ?? null, status: step.status, statusRank, round, step },
    openedAt: work.now,
  })
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
  await startStepClock(work, step, id, given, model)
  work.touchSteps('opened', given.openSteps && [...given.openSteps, { status: step.status, rank: statusRank }])
  work.announce({ kind: 'task.changed', subject: id, data: { state: 'open', case: work.case.number } })
  return ok('held')
}

async function startStepClock(
  work: CaseWork,
  step: StepModel,
  taskId: string,
  { clockKey, limit }: NewStep,
  model: ProcessModel,
): Promise<void> {
  const found = await limitOfStep(work.tx, work.case.categoryId, step.limit, work.now, limit)
  if (!found.ok) throw unusable(step.clock, found.error)
  const clock = await startClock(work, {
    taskId,
    name: step.clock,
    key: clockKey ?? `${work.case.id}:${step.clock}`,
    ...found.value,
    levels: levelsOfStep(model, step.elementId, found.value.policy),
    holdRuns: step.limit.holdRuns,
  })
  if (!clock.ok) throw unusable(step.clock, clock.error)
}

const unusable = (clock: string, why: Refusal) =>
  new JobFailure({ code: 'job.limit_unusable', params: { clock } }, wordsOf(why))

async function rankOf(work: CaseWork, code: string): Promise<number> {
  return (await work.tx.status.findUnique({ where: { code }, select: { rank: true } }))?.rank ?? 0
}
