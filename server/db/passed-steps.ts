import type { Tx } from './client.ts'

/** A step a case has passed and can go back to. */
export type PassedStep = {
  taskId: string
  element: string
  openedAt: Date
  completedAt: Date
  outcome: string
  unit: string | null
  unitEn: string | null
  by: string | null
  epoch: number
  elementInstance: string
}

/**
 * Gives the steps a case has passed while it stood nowhere else, each as it was passed last, the latest first: how a
 * case stood then can be brought back as a whole.
 */
export async function passedSteps(tx: Pick<Tx, '$queryRaw'>, caseId: string): Promise<PassedStep[]> {
  return tx.$queryRaw`
    select * from (
      select distinct on (t.element_id) t.id as "taskId", t.element_id as element, t.opened_at as "openedAt",
        t.completed_at as "completedAt", t.outcome, u.name as unit, u.name_en as "unitEn", p.name as by, t.epoch,
        t.element_instance as "elementInstance"
      from task t left join unit u on u.id = t.unit_id left join person p on p.id = t.completed_by
      where t.case_id = ${caseId}::uuid and t.state = 'completed' and not exists (
        select 1 from task o where o.case_id = t.case_id and o.id <> t.id and o.opened_at < t.completed_at
          and (o.state = 'open' or coalesce(o.completed_at, o.taken_back_at, o.settled_at) > t.opened_at))
      order by t.element_id, t.opened_at desc) passed
    order by "completedAt" desc`
}
