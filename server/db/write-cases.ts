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
 * Writes changes of locked cases in one statement: the rows, their events, receipts of jobs, commands to the engine in
 * their order, and what live pages hear after COMMIT. Every transaction on a case ends here, so it must not cost a round trip each.
 */
export async function writeCases(tx: Pick<Tx, '$executeRaw'>, writes: readonly CaseWrite[]): Promise<void> {
  const rows = writes.map(({ at, row, reply, adrift }) => ({ ...row, at, reply, adrift }))
  const events = writes.flatMap(({ row, events: own }) => own.map((event) => ({ ...event, caseId: row.id })))
  const receipts = writes.flatMap(({ at, row: { id: caseId, incarnation }, receipts: own }) =>
    own.map((receipt) => ({ ...receipt, caseId, incarnation, at })),
  )
  const commands = writes.flatMap(({ at, row: { id: caseId, incarnation }, commands: own }) =>
    own.map(({ kind, ...payload }) => ({ kind, payload, caseId, incarnation, at })),
  )
  const numbered = commands.map((command, n) => ({ ...command, n }))
  const heard = writes.flatMap(({ row: { id: caseId, reporterId }, announcements }) =>
    announcements.map(({ kind, subject, data, personIds = [], onlyPeople = false }) => ({
      ...{ kind, subject, data, caseId, private: onlyPeople },
      people: onlyPeople || !reporterId ? personIds : [...personIds, reporterId],
    })),
  )
  await tx.$executeRaw`
    with changed as (
      update "case" k set status = r.status, flow_status = r."flowStatus", held = r.held, held_at = r."heldAt",
        urged_at = r."urgedAt", supervisions = r.supervisions, voided = r.voided,
        outcome = r.outcome, card = r.card, counted = r.counted, round = r.round, urgency = r.urgency,
        category_id = r."categoryId", grid_unit_id = r."gridUnitId", lead_unit_id = r."leadUnitId",
        process_version_id = r."processVersionId", closed_at = r."closedAt", rating_due_at = r."ratingDueAt",
        incarnation = r.incarnation, moving = r.moving, event_seq = r."eventSeq", event_hash = r."eventHash",
        reply = coalesce(r.reply, k.reply), adrift = r.adrift,
        adrift_since = case when r.adrift is not null then r.at end, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, status text, "flowStatus" text, held bool,
        "heldAt" timestamptz, "urgedAt" timestamptz, supervisions int, voided text,
        outcome text, card text, counted bool, round int, urgency int, "categoryId" uuid, "gridUnitId" uuid,
        "leadUnitId" uuid, "processVersionId" uuid, "closedAt" timestamptz, "ratingDueAt" timestamptz, incarnation int,
        moving bool, "eventSeq" int, "eventHash" text, reply text, adrift text, at timestamptz)
      where k.id = r.id),
    written as (
      insert into case_event (case_id, seq, type, at, actor, person_id, unit_id, data, prev_hash, hash)
      select r."caseId", r.seq, r.type, r.at, r.actor, r."personId", r."unitId", r.data, r."prevHash", r.hash
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as r("caseId" uuid, seq int, type text, at timestamptz,
        actor text, "personId" uuid, "unitId" uuid, data jsonb, "prevHash" text, hash text) order by r."caseId", r.seq),
    received as (
      insert into receipt (epoch, job_key, job_type, case_id, incarnation, element_id, output, at)
      select r.epoch, r."jobKey", r."jobType", r."caseId", r.incarnation, r."elementId", r.output, r.at
      from jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb) as r(epoch int, "jobKey" text, "jobType" text,
        "caseId" uuid, incarnation int, "elementId" text, output jsonb, at timestamptz)),
    commanded as (
      insert into outbox (case_id, incarnation, kind, payload, trace_id, created_at)
      select r."caseId", r.incarnation, r.kind, r.payload, ${currentTraceId() ?? null}::text, r.at
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as r(n int, "caseId" uuid, incarnation int, kind text,
        payload jsonb, at timestamptz) order by r.n),
    heard as (
      insert into feed (kind, case_id, subject, data, unit_paths, person_ids)
      select r.kind, r."caseId", r.subject, r.data,
        case when r.private then '{}' else array(
          select u.path from case_unit c join unit u on u.id = c.unit_id where c.case_id = r."caseId") end,
        array(select jsonb_array_elements_text(r.people)::uuid)
      from jsonb_to_recordset(${JSON.stringify(heard)}::jsonb) as r(kind text, "caseId" uuid, subject text, data jsonb,
        people jsonb, private bool))
    select pg_notify('feed', ''), case when ${commands.length}::int > 0 then pg_notify('outbox', '') end`
}
