import { ok, type Result } from '@/domain/shared/result.ts'
import type { Db } from '@/server/db/client.ts'
import { Prisma } from '@/server/db/generated/client.ts'
import { withCase, type CaseWork, type OpenStep } from '@/server/db/case-work.ts'
import { crashPoint } from '@/server/crash.ts'
import type { EngineJob } from '@/server/engine/port.ts'
import { oldEnough, saidLater } from '@/server/engine/vanished.ts'
import { log } from '@/server/log.ts'
import { dropInstance } from '@/server/services/cases/drop-instance.ts'
import { JobFailure } from '@/workers/runtime/job-failure.ts'
import { claimFor, identify } from '@/workers/runtime/job-claim.ts'
import { arrive } from '@/workers/transplant/arrive.ts'
import { carryTask } from './carry-task.ts'
import { createTask } from './create-task.ts'
import { stepInputs } from './step-inputs.ts'

/** held: the job is ours until a person is done · foreign: its instance does not carry the case · gone: taken back before we saw it · unclear: the mirror has to say first */
export type Opened = 'held' | 'foreign' | 'gone' | 'unclear'

/**
 * Turns the job of a human step into a task: row, clock, status and event in one transaction, once per job key.
 * Throws JobFailure when the model's words cannot be understood (no such unit, no such step): the engine shows it.
 */
export async function openStep(db: Db, job: EngineJob, epoch: number): Promise<Opened> {
  const identity = identify(job)
  if (!identity) throw new JobFailure({ code: 'job.no_case' })
  const result = await withCase(db, identity.caseId, async (work): Promise<Result<Opened>> => {
    const { state } = await claimFor(work.tx, work.case, identity.incarnation, job, epoch)
    if (state === 'unclear') return ok('unclear')
    if (state === 'foreign') {
      await dropInstance(work, { epoch, key: job.instanceKey })
      return ok('foreign')
    }
    const given = stepInputs.parse(job.variables)
    if (work.case.moving) return ok(await arriveMoving(work, job, epoch, identity.incarnation))
    const seen = await lookUp(work, job, epoch, given.unit ?? null)
    if (seen.known) return ok('held')
    if (seen.ghost?.vanished) return ok(await inheritTask(work, job, seen.ghost.id))
    if (seen.ghost && seen.ghost.vanished === null) return ok('unclear')
    if (identity.incarnation > 1 && (await carryTask(work, job, epoch))) return ok('held')
    return createTask(work, job, epoch, { ...given, ...seen })
  })
  crashPoint('inbox.committed')
  if (!result.ok) throw JobFailure.from(result.error)
  return result.value
}

type Seen = {
  known: boolean
  ended: boolean
  place: { id: string; code: string } | null
  openSteps: OpenStep[]
  /** a step of the same element whose job the mirror does not know, and whether that job has vanished */
  ghost: { id: string; vanished: boolean | null } | null
}

/** What is known of the job already (a task, its end in the mirror, one it may stand in for), and the unit it names. */
async function lookUp({ tx, case: { id, incarnation } }: CaseWork, job: EngineJob, epoch: number, unit: string | null) {
  const [seen] = await tx.$queryRaw<[Seen]>`
    select exists (select 1 from task where epoch = ${epoch} and job_key = ${job.key} and case_id = ${id}::uuid) as known,
      exists (select 1 from engine_job where epoch = ${epoch} and key = ${job.key} and state in ('CANCELED', 'COMPLETED')) as ended,
      (select jsonb_build_object('id', id, 'code', code) from unit where code = ${unit}::text and active) as place,
      (select coalesce(jsonb_agg(jsonb_build_object('status', o.status, 'rank', o.status_rank)), '[]')
        from task o where o.case_id = ${id}::uuid and o.state = 'open') as "openSteps",
      (select jsonb_build_object('id', t.id, 'vanished', ${saidLater(Prisma.sql`j.at`, Prisma.sql`t.opened_at`)})
        from task t left join engine_job j on j.epoch = t.epoch and j.key = ${job.key}
        where t.case_id = ${id}::uuid and t.incarnation = ${incarnation} and t.epoch = ${epoch}
          and t.element_id = ${job.elementId} and t.job_key <> ${job.key} and ${oldEnough(Prisma.sql`t.opened_at`)}
          and (t.state = 'open' or t.state = 'completed' and t.settled_at is null)
          and exists (select 1 from engine_instance i where i.epoch = t.epoch and i.key = ${job.instanceKey})
          and not exists (select 1 from engine_job o
            where o.epoch = t.epoch and o.key = t.job_key and o.element_key = t.element_instance)
        order by t.opened_at limit 1) as ghost`
  return seen
}

/** The step of a job the engine forgot goes on with the job that came in its place, holder, clock and outcome kept. */
async function inheritTask(work: CaseWork, job: EngineJob, id: string): Promise<Opened> {
  log.warn({ case: work.case.number, job: job.key, task: id }, 'the engine forgot a step and gave it out again')
  await work.tx.task.update({ where: { id }, data: { jobKey: job.key, elementInstance: job.elementInstanceKey } })
  return 'held'
}

/** A job of the instance a moving case comes from is known or waits; one of the instance it goes to has arrived. */
async function arriveMoving(work: CaseWork, job: EngineJob, epoch: number, incarnation: number): Promise<Opened> {
  if (incarnation !== work.case.incarnation) return arrive(work, job, epoch, incarnation)
  const known = await work.tx.task.count({ where: { caseId: work.case.id, epoch, jobKey: job.key } })
  return known > 0 ? 'held' : 'unclear'
}
