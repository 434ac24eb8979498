import { env } from '@/server/env.ts'
import type { Db } from './client.ts'

/** Whether the engine refused the new instance or has an incident in it, and whether it is longer on its way than agreed. */
export type MovingCase = { id: string; caseId: string; refused: boolean; late: boolean }

/** DESIGN.md "Transplant": a case that has not arrived by then stays where it was; a relay that died is waited out first. */
const PATIENCE_MS = 30_000 + env.OUTBOX_LEASE_MS

/** Gives the cases on their way to another version, the longest first. */
export async function movingCases(db: Pick<Db, '$queryRaw'>): Promise<MovingCase[]> {
  return db.$queryRaw`
    select t.id, t.case_id as "caseId", t.began_at < now() - make_interval(secs => ${PATIENCE_MS / 1000}::float) as late,
      exists (select 1 from outbox o
          where o.case_id = t.case_id and o.incarnation = t.incarnation and o.state = 'parked')
        or exists (select 1 from instance_claim c
          join engine_incident n on n.epoch = c.epoch and n.instance_key = c.instance_key and n.state = 'open'
          where c.case_id = t.case_id and c.incarnation = t.incarnation) as refused
    from transplant t where t.state = 'moving' order by t.began_at limit 200`
}

/** Gives the next cases of running migrations. */
export async function waitingCases(
  db: Pick<Db, '$queryRaw'>,
  limit: number,
): Promise<{ migrationId: string; caseId: string }[]> {
  return db.$queryRaw`
    select w.migration_id as "migrationId", w.case_id as "caseId"
    from migration m join migration_case w on w.migration_id = m.id
    where m.state = 'running' and w.state = 'waiting' and w.next_at <= now()
    order by w.next_at, w.number limit ${limit}`
}
