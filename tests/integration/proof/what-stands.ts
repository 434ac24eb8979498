import { db } from '@/server/db/client.ts'

/** For the log of a failed proof: every open case with all that could still carry it on, and what the mirror knows. */
export async function whatStands(): Promise<string> {
  const rows = await db.$queryRaw<{ number: string; facts: unknown }[]>`
    select k.number, jsonb_build_object('status', k.status, 'adrift', k.adrift, 'incarnation', k.incarnation,
      'claims', (select jsonb_agg(jsonb_build_array(c.incarnation, c.epoch, c.instance_key, i.state, c.claimed_at, i.started_at))
        from instance_claim c left join engine_instance i on i.epoch = c.epoch and i.key = c.instance_key where c.case_id = k.id),
      'instances', (select jsonb_agg(jsonb_build_array(i.key, i.state, i.started_at)) from engine_instance i where i.case_id = k.id::text),
      'tasks', (select jsonb_agg(jsonb_build_array(t.element_id, t.state, t.job_key, j.state, t.opened_at, t.settled_at) order by t.opened_at)
        from task t left join engine_job j on j.epoch = t.epoch and j.key = t.job_key where t.case_id = k.id),
      'outbox', (select jsonb_agg(jsonb_build_array(o.ord, o.kind, o.state, o.attempts, o.payload, o.last_error, o.sent_at) order by o.ord)
        from outbox o where o.case_id = k.id),
      'jobs', (select jsonb_agg(jsonb_build_array(j.element_id, j.key, j.state, j.at) order by j.at)
        from engine_job j join engine_instance i on i.epoch = j.epoch and i.key = j.instance_key where i.case_id = k.id::text),
      'receipts', (select jsonb_agg(jsonb_build_array(r.element_id, r.job_key, r.at) order by r.at) from receipt r where r.case_id = k.id),
      'alarms', (select jsonb_agg(jsonb_build_array(a.level, a.raised_at, a.settled)) from alarm a where a.case_id = k.id),
      'incidents', (select jsonb_agg(jsonb_build_array(n.state, n.message)) from engine_incident n
        join instance_claim c on c.epoch = n.epoch and c.instance_key = n.instance_key where c.case_id = k.id)) as facts
    from "case" k where k.closed_at is null order by k.number`
  return rows.map(({ number, facts }) => `${number} ${JSON.stringify(facts)}`).join('\n')
}
