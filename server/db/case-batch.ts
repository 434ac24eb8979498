import { linkEvent } from '@/domain/case/event-chain.ts'
import type { CaseEventInput } from '@/domain/case/events.ts'
import type { Tx } from './client.ts'

type Raw = Pick<Tx, '$queryRaw' | '$executeRaw'>

export type BatchEvent = CaseEventInput & { caseId: string; at: Date; personId: string | null }

export type BatchCase = { id: string; eventSeq: number; eventHash: string; reporterId: string | null }

/** Locks many cases, in the order of their ids so that two batches never wait for each other. */
export async function lockCases(tx: Raw, ids: readonly string[]): Promise<BatchCase[]> {
  return tx.$queryRaw<BatchCase[]>`
    select id, event_seq as "eventSeq", event_hash as "eventHash", reporter_id::text as "reporterId" from "case"
    where id = any(${ids}::uuid[]) order by id for update`
}

/**
 * Writes events of many locked cases in one statement: each case's chain goes on under its lock, and open pages of
 * whoever may read one of the cases hear once of all of them.
 */
export async function writeBatch(
  tx: Raw,
  cases: readonly BatchCase[],
  events: readonly BatchEvent[],
  heard: { subject: string; data: Record<string, unknown> },
): Promise<void> {
  const chains = new Map(cases.map((one) => [one.id, { ...one }]))
  const rows = events.map(({ caseId, type, at, personId, data }) => {
    const chain = chains.get(caseId)
    if (!chain) throw new Error(`case ${caseId} is not locked`)
    const actor = personId === null ? 'system' : 'person'
    const { row, end } = linkEvent(chain, { caseId, type, at, actor, personId, unitId: null, data })
    Object.assign(chain, end)
    return row
  })
  const touched = [...new Set(rows.map(({ caseId }) => caseId))].flatMap((id) => chains.get(id) ?? [])
  const people = touched.flatMap(({ reporterId }) => reporterId ?? [])
  await tx.$executeRaw`
    with written as (
      insert into case_event (case_id, seq, type, at, actor, person_id, unit_id, data, prev_hash, hash)
      select r."caseId", r.seq, r.type, r.at, r.actor, r."personId", null, r.data, r."prevHash", r.hash
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("caseId" uuid, seq int, type text, at timestamptz,
        actor text, "personId" uuid, data jsonb, "prevHash" text, hash text) order by r."caseId", r.seq),
    numbered as (
      update "case" k set event_seq = r."eventSeq", event_hash = r."eventHash", updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as r(id uuid, "eventSeq" int, "eventHash" text)
      where k.id = r.id)
    insert into feed (kind, subject, data, unit_paths, person_ids)
    select 'case.changed', ${heard.subject}, ${JSON.stringify(heard.data)}::jsonb, array(
        select distinct u.path from case_unit c join unit u on u.id = c.unit_id
        where c.case_id = any(${touched.map(({ id }) => id)}::uuid[])),
      array(select distinct p from unnest(${people}::uuid[]) p)`
  await tx.$executeRaw`select pg_notify('feed', ''), pg_notify('clock', '')`
}
