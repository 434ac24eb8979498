import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'

export type OpenPerStep = { processKey: string; version: number; elementId: string; open: number; late: number }

// Where a case rests without a person: what the engine waits for by itself.
const WAITS = Prisma.sql`('EVENT_BASED_GATEWAY', 'INTERMEDIATE_CATCH_EVENT', 'RECEIVE_TASK')`

/**
 * Counts the open cases that stand at each step or wait of a process (of all when null), and how many of them are late:
 * the step's own clock, for waits the clock of the whole case. One grouped pass over open steps and mirrored waits.
 */
export async function countOpenPerStep(db: Db, processKey: string | null, now: Date): Promise<OpenPerStep[]> {
  const only = processKey === null ? Prisma.empty : Prisma.sql`where v.process_key = ${processKey}`
  return db.$queryRaw<OpenPerStep[]>`
    with standing as (
      select t.process_version_id as version_id, t.element_id, t.case_id, k.id is not null as late
      from task t
      left join clock k on k.task_id = t.id and k.state = 'running' and k.due_at <= ${now}
      where t.state = 'open'
      union all
      select c.process_version_id, e.element_id, c.id, k.id is not null
      from engine_element e
      join instance_claim i on i.epoch = e.epoch and i.instance_key = e.instance_key
      join "case" c on c.id = i.case_id and c.incarnation = i.incarnation and c.closed_at is null
      left join clock k on k.case_id = c.id and k.task_id is null and k.limit_source <> 'asked' and k.state = 'running' and k.due_at <= ${now}
      where e.state = 'active' and e.type in ${WAITS})
    select v.process_key as "processKey", v.version, s.element_id as "elementId",
           count(distinct s.case_id)::int as open, count(distinct s.case_id) filter (where s.late)::int as late
    from standing s join process_version v on v.id = s.version_id ${only}
    group by v.process_key, v.version, s.element_id`
}
