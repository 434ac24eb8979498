import type { StoredEvent } from '@/domain/case/event-chain.ts'
import type { Announcement } from '@/server/live/feed.ts'
import { currentTraceId } from '@/server/trace.ts'
import type { Tx } from './client.ts'
import type { LockedCase } from './lock-case.ts'
import type { OutboxCommand } from './outbox.ts'

/** An event of the case that is written. */
export type EventRow = Omit<StoredEvent, 'caseId'>

/** Proof that a job of the engine was done, and what it gave. */
export type ReceiptRow = {
  epoch: number
  jobKey: string
  jobType: string
  elementId: string
  output: Record<string, unknown>
}

export type CaseWrite = {
  /** of the transaction; `updated_at` alone is the database's own, for sweeps that wait in real time */
  at: Date
  row: LockedCase
  /** plain words for the reporter, when they changed */
  reply: string | undefined
  events: readonly EventRow[]
  commands: readonly OutboxCommand[]
  announcements: readonly Announcement[]
  receipts: readonly ReceiptRow[]
  /** why nothing carries the case on any more; null when something was just done */
  adrift: string | null
}

/**
 * Writes a change of one locked case in one statement: the row, its events, receipts of jobs, commands to the engine in
 * their order, and what live pages hear after COMMIT. Every transaction on a case ends here, so it must not cost a round trip each.
 */
export async function writeCase(tx: Pick<Tx, '$executeRaw'>, write: CaseWrite): Promise<void> {
  const { at, row, reply, events, commands, announcements, receipts, adrift } = write
  const numbered = commands.map(({ kind, ...payload }, n) => ({ n, kind, payload }))
  const heard = announcements.map(({ kind, subject, data, personIds, onlyPeople }) => ({
    ...{ kind, subject, data, people: personIds ?? [], private: onlyPeople ?? false },
  }))
  await tx.$executeRaw`
    with changed as (
      update "case" k set status = r.status, flow_status = r."flowStatus", held = r.held, held_at = r."heldAt",
        urged_at = r."urgedAt", supervisions = r.supervisions, voided = r.voided,
        outcome = r.outcome, card = r.card, counted = r.counted, round = r.round, urgency = r.urgency,
        category_id = r."categoryId", grid_unit_id = r."gridUnitId", lead_unit_id = r."leadUnitId",
        process_version_id = r."processVersionId", closed_at = r."closedAt", rating_due_at = r."ratingDueAt",
        incarnation = r.incarnation, moving = r.moving, event_seq = r."eventSeq", event_hash = r."eventHash",
        reply = coalesce(${reply ?? null}, k.reply), adrift = ${adrift}::text,
        adrift_since = case when ${adrift}::text is not null then ${at}::timestamptz end, updated_at = now()
      from jsonb_to_record(${JSON.stringify(row)}::jsonb) as r(status text, "flowStatus" text, held bool, "heldAt" timestamptz,
        "urgedAt" timestamptz, supervisions int, voided text,
        outcome text, card text, counted bool, round int, urgency int, "categoryId" uuid, "gridUnitId" uuid,
        "leadUnitId" uuid, "processVersionId" uuid, "closedAt" timestamptz, "ratingDueAt" timestamptz, incarnation int,
        moving bool, "eventSeq" int, "eventHash" text)
      where k.id = ${row.id}::uuid),
    written as (
      insert into case_event (case_id, seq, type, at, actor, person_id, unit_id, data, prev_hash, hash)
      select ${row.id}::uuid, r.seq, r.type, r.at, r.actor, r."personId", r."unitId", r.data, r."prevHash", r.hash
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as r(seq int, type text, at timestamptz, actor text,
        "personId" uuid, "unitId" uuid, data jsonb, "prevHash" text, hash text) order by r.seq),
    received as (
      insert into receipt (epoch, job_key, job_type, case_id, incarnation, element_id, output, at)
      select r.epoch, r."jobKey", r."jobType", ${row.id}::uuid, ${row.incarnation}::int, r."elementId", r.output, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb) as r(epoch int, "jobKey" text, "jobType" text,
        "elementId" text, output jsonb)),
    commanded as (
      insert into outbox (case_id, incarnation, kind, payload, trace_id, created_at)
      select ${row.id}::uuid, ${row.incarnation}::int, r.kind, r.payload, ${currentTraceId() ?? null}::text, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as r(n int, kind text, payload jsonb) order by r.n),
    heard as (
      insert into feed (kind, case_id, subject, data, unit_paths, person_ids)
      select r.kind, ${row.id}::uuid, r.subject, r.data,
        case when r.private then '{}' else array(
          select u.path from case_unit c join unit u on u.id = c.unit_id where c.case_id = ${row.id}::uuid) end,
        array(select jsonb_array_elements_text(r.people)::uuid)
          || case when r.private then '{}'::uuid[] else array_remove(array[${row.reporterId}::uuid], null) end
      from jsonb_to_recordset(${JSON.stringify(heard)}::jsonb) as r(kind text, subject text, data jsonb, people jsonb, private bool))
    select pg_notify('feed', ''), case when ${commands.length}::int > 0 then pg_notify('outbox', '') end`
}
