import type { Place } from '@/domain/migration/migration.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { completeAgain } from '@/server/services/tasks/complete-again.ts'
import type { VersionPair } from '@/server/services/migrations/version-pair.ts'
import { createTask } from '@/workers/inbox/create-task.ts'
import { stepInputs } from '@/workers/inbox/step-inputs.ts'
import { JobFailure } from '@/workers/runtime/job-failure.ts'
import type { Arrived } from './arrived.ts'

/**
 * Points the open steps of a case at their jobs in the new instance; those to be begun anew end and open again, those
 * that make way for one that had ended end while that goes on, others end. What was recorded on a finished branch is given
 * to the engine once more.
 */
export async function moveSteps(
  work: CaseWork,
  pair: VersionPair,
  places: readonly Place[],
  arrived: Arrived,
  cause: 'moved' | 'jumped',
): Promise<void> {
  for (const place of places) {
    const { taskId, to, how } = place
    if (taskId !== null && how !== 'carry') await endStep(work, taskId, cause)
    const job = arrived[to]
    if (!job) continue
    if (how === 'anew') await openStep(work, job)
    else if (how === 'resume') await reopenStep(work, pair, place.resumes, job)
    else if (how === 'done') await repeatStep(work, pair, place.done, job)
    else if (how === 'carry' && taskId !== null) await repoint(work, pair, taskId, job)
  }
  work.touchSteps('opened')
}

async function repoint(work: CaseWork, { to }: VersionPair, id: string, job: Arrived[string]): Promise<void> {
  const { tx } = work
  const step = to.model.steps.find(({ elementId }) => elementId === job.elementId)
  if (!step) throw new JobFailure({ code: 'job.step_unknown', params: { process: to.model.processId } })
  const before = await tx.task.findUniqueOrThrow({
    where: { id },
    select: { role: true, status: true, statusRank: true },
  })
  const status = to.model.statuses.find(({ code }) => code === step.status)
  await tx.task.update({
    where: { id },
    data: {
      ...{ epoch: job.epoch, jobKey: job.key, elementId: job.elementId, elementInstance: job.elementInstanceKey },
      ...{ incarnation: work.case.incarnation, processVersionId: work.case.processVersionId },
      ...{ name: step.name, role: step.role, step: step as never },
      ...{ status: step.status, statusRank: status?.rank ?? before.statusRank },
      // whoever held it may not be of the role that works it now
      ...(before.role !== step.role && { assigneeId: null, claimedAt: null }),
    },
  })
  const { clockKey } = stepInputs.parse(job.variables)
  await tx.clock.updateMany({
    where: { taskId: id, state: { not: 'stopped' }, limitSource: { not: 'asked' } },
    data: { name: step.clock, ...(clockKey && { key: clockKey }) },
  })
  work.announce({ kind: 'task.changed', subject: id, data: { state: 'open', case: work.case.number } })
}

async function endStep(work: CaseWork, id: string, cause: 'moved' | 'jumped'): Promise<void> {
  const { tx } = work
  const task = await tx.task.findUniqueOrThrow({ where: { id } })
  await stopClocks(work, { taskId: id })
  await tx.task.update({ where: { id }, data: { state: 'moved', settledAt: work.now } })
  work.event(
    { kind: 'system' },
    {
      type: 'StepTakenBack',
      data: { taskId: id, element: task.elementId, name: task.name, round: task.round, cause },
    },
  )
  work.announce({
    ...{ kind: 'task.changed' as const, subject: id, data: { state: 'moved', case: work.case.number } },
    ...(task.assigneeId && { personIds: [task.assigneeId] }),
  })
}

/** A step that had ended goes on with whoever held it; its clock is open again already. */
async function reopenStep(work: CaseWork, pair: VersionPair, id: string, job: Arrived[string]): Promise<void> {
  const { elementId, name, round } = await work.tx.task.update({
    where: { id },
    data: { state: 'open', settledAt: null },
  })
  work.event({ kind: 'system' }, { type: 'StepReopened', data: { taskId: id, element: elementId, name, round } })
  await repoint(work, pair, id, job)
}

/** The step that came last on a finished branch: its record stays as it is, only the engine hears of it again. */
async function repeatStep(work: CaseWork, { to }: VersionPair, id: string, job: Arrived[string]): Promise<void> {
  const step = to.model.steps.find(({ elementId }) => elementId === job.elementId)
  if (!step) throw new JobFailure({ code: 'job.step_unknown', params: { process: to.model.processId } })
  await work.tx.task.update({
    where: { id },
    data: {
      ...{ epoch: job.epoch, jobKey: job.key, elementId: job.elementId, elementInstance: job.elementInstanceKey },
      incarnation: work.case.incarnation,
    },
  })
  await completeAgain(work, id, step)
}

async function openStep(work: CaseWork, job: Arrived[string]): Promise<void> {
  const { tx } = work
  const given = stepInputs.parse(job.variables)
  const place = given.unit ? await tx.unit.findFirst({ where: { code: given.unit, active: true } }) : null
  const opened = await createTask(work, job, job.epoch, { ...given, ended: false, place })
  if (!opened.ok) throw JobFailure.from(opened.error)
}
