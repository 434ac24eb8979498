import type { FinishedBranch, Standing } from '@/domain/migration/plan-places.ts'
import type { JoinFlow } from '@/processes/contract/joins.ts'
import type { Tx } from './client.ts'

/** What has to be known of a case to say where it can go on in another version. */
export type StandingRow = Omit<Standing, 'finished'> & {
  id: string
  number: string
  title: string
  categoryId: string
  unit: string | null
  unitEn: string | null
  unitId: string | null
  /** on hold: what begins waits with it */
  held: boolean
  incarnation: number
  processVersionId: string
  epoch: number | null
  instanceKey: string | null
  clockIds: string[]
}

/** Reads where cases stand, in the order of their numbers; what the engine says is as the mirror knows it. */
export async function readStandings(tx: Pick<Tx, '$queryRaw'>, caseIds: readonly string[]): Promise<StandingRow[]> {
  return tx.$queryRaw`
    select k.id, k.number, k.title, k.category_id as "categoryId", k.incarnation, k.process_version_id as "processVersionId",
      u.name as unit, u.name_en as "unitEn", u.id as "unitId", k.closed_at is not null as closed, k.voided is not null as voided, k.moving, k.held,
      c.epoch, c.instance_key as "instanceKey",
      k.adrift is not null or c.ended_at is not null
        or exists (select 1 from outbox o where o.case_id = k.id and o.state = 'parked')
        or exists (select 1 from engine_incident n
          where n.epoch = c.epoch and n.instance_key = c.instance_key and n.state = 'open') as stuck,
      c.case_id is null
        or exists (select 1 from outbox o where o.case_id = k.id and o.state = 'pending')
        or exists (select 1 from delivery d where d.case_id = k.id and d.state = 'pending')
        or exists (select 1 from task t where t.case_id = k.id and t.state = 'completed' and t.settled_at is null)
        -- the end of a step is mirrored, and not yet where its token went
        or (select max(e.left_at) from engine_element e where e.epoch = c.epoch and e.instance_key = c.instance_key
            and e.type = 'USER_TASK' and e.state = 'completed')
          > (select max(f.at) from engine_flow f where f.epoch = c.epoch and f.instance_key = c.instance_key) as underway,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'elementId', t.element_id, 'name', t.name,
          'elementInstance', t.element_instance) order by t.opened_at, t.id)
        from task t where t.case_id = k.id and t.state = 'open'), '[]') as tasks,
      coalesce((select jsonb_agg(jsonb_build_object('key', e.key, 'elementId', e.element_id, 'type', e.type))
        from engine_element e where e.epoch = c.epoch and e.instance_key = c.instance_key and e.state = 'active'), '[]') as active,
      coalesce((select jsonb_agg(l.id order by l.started_at, l.id) from clock l
        where l.case_id = k.id and l.state <> 'stopped' and l.limit_source <> 'asked'), '[]') as "clockIds"
    from "case" k
      left join instance_claim c on c.case_id = k.id and c.incarnation = k.incarnation
      left join unit u on u.id = coalesce(k.lead_unit_id, k.grid_unit_id)
    where k.id = any(${caseIds}::uuid[]) order by k.number`
}

/** A case and the instance that carries it. */
export type Carried = { caseId: string; incarnation: number; epoch: number; instanceKey: string }

/**
 * Gives the branches of cases that are finished and wait at a join of their version, by the step that came last on each;
 * null for one that cannot be gone again.
 */
export async function finishedBranches(
  tx: Pick<Tx, '$queryRaw'>,
  cases: readonly Carried[],
  joins: readonly JoinFlow[],
): Promise<Map<string, (FinishedBranch | null)[]>> {
  if (joins.length === 0 || cases.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ caseId: string; branch: FinishedBranch | null }[]>`
    with asked as (
        select * from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb)
          as r("caseId" uuid, incarnation int, epoch int, "instanceKey" text)),
      ways as (select * from jsonb_to_recordset(${JSON.stringify(joins)}::jsonb) as j(gateway text, flow text, steps jsonb)),
      waiting as (
        select a.*, w.gateway, w.flow, w.steps from asked a cross join ways w
        where (select count(*) from engine_flow e
            where e.epoch = a.epoch and e.instance_key = a."instanceKey" and e.element_id = w.flow)
          > (select count(*) from engine_element g
            where g.epoch = a.epoch and g.instance_key = a."instanceKey" and g.element_id = w.gateway))
    select w."caseId", (
        select jsonb_build_object('taskId', t.id, 'elementId', t.element_id, 'name', t.name, 'outcome', t.outcome)
        from task t where t.case_id = w."caseId" and t.incarnation = w.incarnation and t.state = 'completed'
          and jsonb_typeof(w.steps) = 'array' and w.steps ? t.element_id
        order by t.completed_at desc limit 1) as branch
    from waiting w order by w."caseId", w.gateway, w.flow`
  const found = new Map<string, (FinishedBranch | null)[]>()
  for (const { caseId, branch } of rows) found.set(caseId, [...(found.get(caseId) ?? []), branch])
  return found
}
