import { db } from '@/server/db/client.ts'

/**
 * Everything that happened to each case, counted and without times and ids: events with their element or level, steps
 * with their outcome, clocks, alarms, ratings, notices per text, receipts of jobs. Two cases that went the same way
 * have the same signature, whatever died meanwhile; anything lost or doubled makes a difference. What may be said
 * again (a message, the end of a doubled instance, a job behind a clock event) shows in what it led to.
 */
export async function signaturesOf(caseIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ id: string; line: string }[]>`
    select id, line || ' ×' || count(*) as line from (
      select case_id as id, 'event ' || type || ' ' || coalesce(data->>'element', data->>'level', data->>'clock', '') as line from case_event
      union all select case_id, 'step ' || element_id || ' ' || state || ' ' || coalesce(outcome, '') || case when settled_at is null then ' unsettled' else '' end from task
      union all select case_id, 'clock ' || name || ' ' || state from clock
      union all select case_id, 'alarm ' || level from alarm
      union all select case_id, 'rating ' || round || ' ' || state from rating
      union all select case_id, 'notice ' || text from notification
      union all select case_id, 'photo ' || phase from case_photo
      union all select a.case_id, 'alarm path ' || a.level || ' ' || r.element_id from alarm_receipt r join alarm a on a.id = r.alarm_id
      union all select r.case_id, 'receipt ' || r.element_id from receipt r where not exists (
        select 1 from alarm_receipt p join alarm a on a.id = p.alarm_id where a.case_id = r.case_id and p.element_id = r.element_id)
      union all select case_id, 'claim ' || incarnation from instance_claim
      union all select case_id, 'command ' || kind || ' ' || state from outbox where kind in ('start', 'complete', 'rated')
      union all select id, 'case ' || status || ' ' || coalesce(outcome, 'open') || ' ' || round || ' ' || coalesce(card, 'no card') from "case"
    ) lines where id = any(${caseIds}::uuid[]) group by id, line order by id, 2`
  const signatures = new Map<string, string[]>(caseIds.map((id) => [id, []]))
  for (const { id, line } of rows) signatures.get(id)?.push(line)
  return signatures
}
