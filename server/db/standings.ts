import type { Standing } from '@/domain/migration/plan-places.ts'
import type { Tx } from './client.ts'

/** What has to be known of a case to say where it can go on in another version. */
export type StandingRow = Omit<Standing, 'unjoined'> & {
  id: string
  number: string
  title: string
  categoryId: string
  unit: string | null
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
      u.name as unit, u.id as "unitId", k.closed_at is not null as closed, k.voided is not null as voided, k.moving, k.held,
      c.epoch, c.instance_key as "instanceKey",
      k.adrift is not null or c.ended_at is not null
        or exists (select 1 from outbox o where o.case_id = k.id and o.state = 'parked')
        or exists (select 1 from engine_incident n
          where n.epoch = c.epoch and n.instance_key = c.instance_key and n.state = 'open') as stuck,
      c.case_id is null
        or exists (select 1 from outbox o where o.case_id = k.id and o.state = 'pending')
        or exists (select 1 from delivery d where d.case_id = k.id and d.state = 'pending')
        or exists (select 1 from task t where t.case_id = k.id and t.state = 'completed' and t.settled_at is null) as underway,
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

/** Gives those of the instances in which a finished branch waits at one of the joins. */
export async function unjoinedInstances(
  tx: Pick<Tx, '$queryRaw'>,
  instances: readonly { epoch: number; instanceKey: string }[],
  joins: readonly { gateway: string; flows: string[] }[],
): Promise<Set<string>> {
  if (joins.length === 0 || instances.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ key: string }[]>`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(instances)}::jsonb) as r(epoch int, "instanceKey" text)),
      ways as (select j.gateway, f.flow from jsonb_to_recordset(${JSON.stringify(joins)}::jsonb) as j(gateway text, flows jsonb),
        lateral jsonb_array_elements_text(j.flows) as f(flow)),
      taken as (
        select a."instanceKey", a.epoch, w.gateway, w.flow, count(e.position) as times from asked a cross join ways w
          left join engine_flow e on e.epoch = a.epoch and e.instance_key = a."instanceKey" and e.element_id = w.flow
        group by 1, 2, 3, 4)
    select distinct t."instanceKey" as key from taken t
    where t.times > (select count(*) from engine_element g
      where g.epoch = t.epoch and g.instance_key = t."instanceKey" and g.element_id = t.gateway)`
  return new Set(rows.map(({ key }) => key))
}
