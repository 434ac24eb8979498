import { longAgo } from '@/server/clock.ts'
import type { Db } from './client.ts'

type Count = { name: string; count: number; examples: string[] }

// A case that moves has two instances until the one it left is ended. Each query gives the things that must not be. `lost`: acknowledged and going nowhere; `doubled`: twice what is once.
const CHECKS: Record<string, string> = {
  'cases.lost': `select k.number as example from "case" k where not exists (select 1 from case_event e where e.case_id = k.id and e.type = 'CaseReported')`,
  'cases.doubled': `select e.case_id::text as example from case_event e where e.type = 'CaseReported' group by e.case_id having count(*) > 1`,
  'cases.adrift': `select number as example from "case" where adrift is not null and closed_at is null`,
  'cases.archivedTwice': `select e.case_id::text as example from case_event e where e.type = 'CaseArchived' group by e.case_id having count(*) > 1`,
  'events.gaps': `select case_id::text as example from case_event group by case_id having count(*) <> max(seq)`,
  'events.counter': `select k.number as example from "case" k where k.event_seq <> (select coalesce(max(e.seq), 0) from case_event e where e.case_id = k.id)`,
  'tasks.doubled': `select t.case_id::text || ' ' || t.element_id as example from task t where t.state = 'open' group by t.case_id, t.element_id, t.step->>'clock', t.job_key having count(*) > 1`,
  'tasks.doubledEvents': `select e.data->>'taskId' as example from case_event e where e.type in ('StepOpened', 'StepCompleted') group by e.type, e.data->>'taskId' having count(*) > 1`,
  'tasks.lostEvents': `select t.id::text as example from task t where not exists (select 1 from case_event e where e.case_id = t.case_id and e.type = 'StepOpened' and e.data->>'taskId' = t.id::text)`,
  'tasks.openOnClosed': `select t.id::text as example from task t join "case" k on k.id = t.case_id where t.state = 'open' and k.closed_at < (select ten_seconds from ago)`,
  'clocks.runningOnClosed': `select c.id::text as example from clock c join "case" k on k.id = c.case_id where c.state = 'running' and k.closed_at is not null`,
  'clocks.doubled': `select task_id::text as example from clock where task_id is not null group by task_id having count(*) > 1`,
  'clocks.notOnCase': `select c.number as example from "case" c left join (${carried('case_id')} and task_id is null group by 1) k on k.id = c.id where (c.due_at, c.warn_at, c.clock_held) is distinct from (k.due, k.warn, k.held is true)`,
  'clocks.notOnStep': `select t.id::text as example from task t left join (${carried('task_id')} group by 1) k on k.id = t.id where (t.due_at, t.warn_at, t.clock_held) is distinct from (k.due, k.warn, k.held is true)`,
  'alarms.doubled': `select e.data->>'alarmId' as example from case_event e where e.type = 'AlarmRaised' group by e.data->>'clockId', e.data->>'level', e.data->>'alarmId' having count(*) > 1`,
  'alarms.lost': `select c.id::text as example from clock c where c.state = 'running' and c.next_mark_at < (select minute from ago)`,
  'alarms.lostEvents': `select a.id::text as example from alarm a where not exists (select 1 from case_event e where e.case_id = a.case_id and e.type = 'AlarmRaised' and e.data->>'alarmId' = a.id::text)`,
  'notifications.doubled': `select cause as example from notification group by cause, person_id, channel having count(*) > 1`,
  'ratings.doubled': `select case_id::text as example from rating group by case_id, round having count(*) > 1`,
  'outbox.parked': `select id::text as example from outbox where state = 'parked'`,
  'instances.doubled': `select k.number as example from instance_claim c join engine_instance i on i.epoch = c.epoch and i.key = c.instance_key join "case" k on k.id = c.case_id where i.state = 'active' and c.epoch = (select max(epoch) from engine_epoch) and not exists (select 1 from transplant p where p.case_id = k.id and (p.state = 'moving' or p.ended_at > (select ten_seconds from ago))) group by k.number having count(*) > 1`,
}

/** What the rows of cases and steps should carry of their clocks for the board (ADR 0020). */
function carried(id: 'case_id' | 'task_id'): string {
  return `select ${id} as id, min(case state when 'running' then due_at end) as due, min(case state when 'running' then warn_at end) as warn, bool_or(state = 'held') as held from clock where state <> 'stopped' and limit_source <> 'asked'`
}

/** Counts what must not be, with a few examples each. */
export async function verifyCounts(db: Pick<Db, '$queryRawUnsafe'>): Promise<Count[]> {
  const counts: Count[] = []
  for (const [name, sql] of Object.entries(CHECKS)) {
    const rows = await db.$queryRawUnsafe<{ count: number; examples: string[] }[]>(
      `with ago as (select $1::timestamptz as ten_seconds, $2::timestamptz as minute)
       select count(*)::int as count, coalesce((array_agg(example))[1:5], '{}') as examples from (${sql}) faults`,
      longAgo(10_000),
      longAgo(60_000),
    )
    counts.push({ name, count: rows[0]?.count ?? 0, examples: rows[0]?.examples ?? [] })
  }
  return counts
}
