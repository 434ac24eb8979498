import type { Tx } from './client.ts'
import type { OpenStep } from './case-work.ts'
import type { Task } from './generated/client.ts'

/** A human step with what its change asks about, as it stands under the lock of its case. */
export type StepRow = Task & {
  unit: { id: string; code: string; path: string } | null
  reporterId: string | null
  casePaths: string[]
  /** what its form may be filled with */
  facts: { leadUnit: { code: string } | null; urgency: number; category: { code: string } }
  /** of the case, besides this one */
  otherSteps: OpenStep[]
  /** the request of this key that came before */
  answered: { requestHash: string; body: unknown } | null
}

/** Reads a step in one statement, since every action of a person begins here; null when there is none. */
export async function readStep(
  tx: Pick<Tx, '$queryRaw'>,
  taskId: string,
  request: { personId: string; key: string } | null,
): Promise<StepRow | null> {
  const [row] = await tx.$queryRaw<StepRow[]>`
    select t.id, t.case_id as "caseId", t.incarnation, t.epoch, t.job_key as "jobKey", t.element_id as "elementId",
      t.element_instance as "elementInstance", t.process_version_id as "processVersionId", t.name, t.role,
      t.unit_id as "unitId", t.status, t.status_rank as "statusRank", t.round, t.step, t.state::text as state,
      t.assignee_id as "assigneeId", t.claimed_at as "claimedAt", t.opened_at as "openedAt", t.outcome, t.form,
      t.completed_by as "completedBy", t.completed_at as "completedAt", t.settled_at as "settledAt",
      t.taken_back_at as "takenBackAt", t.due_at as "dueAt", t.warn_at as "warnAt", t.clock_held as "clockHeld",
      (select jsonb_build_object('id', u.id, 'code', u.code, 'path', u.path) from unit u where u.id = t.unit_id) as unit,
      k.reporter_id as "reporterId",
      array(select u.path from case_unit c join unit u on u.id = c.unit_id where c.case_id = t.case_id) as "casePaths",
      (select jsonb_build_object('urgency', k.urgency, 'category', jsonb_build_object('code', g.code), 'leadUnit',
          (select jsonb_build_object('code', l.code) from unit l where l.id = k.lead_unit_id))
        from category g where g.id = k.category_id) as facts,
      (select coalesce(jsonb_agg(jsonb_build_object('status', o.status, 'rank', o.status_rank)), '[]')
        from task o where o.case_id = t.case_id and o.state = 'open' and o.id <> t.id) as "otherSteps",
      (select jsonb_build_object('requestHash', i.request_hash, 'body', i.body) from idempotency_key i
        where i.person_id = ${request?.personId ?? null}::uuid and i.key = ${request?.key ?? null}) as answered
    from task t join "case" k on k.id = t.case_id where t.id = ${taskId}::uuid`
  return row ?? null
}

export type CompletedStep = {
  id: string
  caseId: string
  outcome: string
  form: Record<string, unknown>
  by: string
  at: Date
  photos: readonly { id: string; fileId: string; phase: string }[]
}

/** Writes what a person did on a step, with its pictures, in one statement. Whoever does it holds it from now on. */
export async function completeStepRow(
  tx: Pick<Tx, '$executeRaw'>,
  { id, caseId, outcome, form, by, at, photos }: CompletedStep,
): Promise<void> {
  await tx.$executeRaw`
    with done as (
      update task set state = 'completed', outcome = ${outcome}, form = ${JSON.stringify(form)}::jsonb,
        completed_by = ${by}::uuid, completed_at = ${at}, assignee_id = coalesce(assignee_id, ${by}::uuid)
      where id = ${id}::uuid)
    insert into case_photo (id, case_id, file_id, phase, task_id, at)
    select r.id, ${caseId}::uuid, r."fileId", r.phase, ${id}::uuid, ${at}
    from jsonb_to_recordset(${JSON.stringify(photos)}::jsonb) as r(id uuid, "fileId" uuid, phase text)
    on conflict do nothing`
}

export type OpenedStep = Pick<
  Task,
  | ('id' | 'caseId' | 'incarnation' | 'epoch' | 'jobKey' | 'elementId' | 'elementInstance' | 'processVersionId')
  | ('name' | 'role' | 'unitId' | 'status' | 'statusRank' | 'round' | 'openedAt')
> & { step: unknown }

/** Writes a new open step and makes its unit one of the case's, in one statement. */
export async function insertStep(tx: Pick<Tx, '$executeRaw'>, step: OpenedStep): Promise<void> {
  await tx.$executeRaw`
    with given as (select * from jsonb_to_record(${JSON.stringify(step)}::jsonb) as r(id uuid, "caseId" uuid,
        incarnation int, epoch int, "jobKey" text, "elementId" text, "elementInstance" text, "processVersionId" uuid,
        name text, role text, "unitId" uuid, status text, "statusRank" int, round int, step jsonb,
        "openedAt" timestamptz)),
    joined as (
      insert into case_unit (case_id, unit_id) select "caseId", "unitId" from given where "unitId" is not null
      on conflict do nothing)
    insert into task (id, case_id, incarnation, epoch, job_key, element_id, element_instance, process_version_id, name,
      role, unit_id, status, status_rank, round, step, opened_at)
    select id, "caseId", incarnation, epoch, "jobKey", "elementId", "elementInstance", "processVersionId", name, role,
      "unitId", status, "statusRank", round, step, "openedAt"
    from given`
}
