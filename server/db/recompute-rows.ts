import type { Tx } from './client.ts'
import { Prisma } from './generated/client.ts'

type Raw = Pick<Tx, '$queryRaw' | '$executeRaw'>

/** Which open clocks a change concerns. `below`: those last computed with an older version of it. */
export type ClockSelector =
  | { kind: 'calendar'; code: string; below: number }
  | { kind: 'policy'; code: string; below: number }
  | { kind: 'limit'; categoryId: string }

/** A clock, an open one if nothing else is said, with everything its deadline is computed from. */
export type RecomputeRow<State extends 'running' | 'held' | 'stopped' = 'running' | 'held'> = {
  id: string
  caseId: string
  taskId: string | null
  name: string
  state: State
  limit: unknown
  levels: unknown
  calendar: string | null
  calendarVersion: number | null
  policy: string | null
  policyVersion: number | null
  provisional: boolean
  dueAt: Date
  warnAt: Date | null
  nextMarkAt: Date | null
  changes: { seq: number; kind: string; at: Date; data: unknown; reason: string | null; actor: string }[]
  alarms: { level: string; occurrence: number; raisedAt: Date }[]
  caseNumber: string
  caseTitle: string
  stepName: string | null
  /** of the step, else of the case: whose hours a limit means that says `unit` */
  unitId: string | null
}

const concerned = (selector: ClockSelector): Prisma.Sql => {
  switch (selector.kind) {
    case 'calendar':
      return Prisma.sql`c.calendar = ${selector.code} and c.calendar_version < ${selector.below}`
    case 'policy':
      return Prisma.sql`c.policy = ${selector.code} and coalesce(c.policy_version, -1) < ${selector.below}`
    case 'limit':
      return Prisma.sql`c.limit_source in ('catalogue', 'default')
        and c.case_id in (select id from "case" where category_id = ${selector.categoryId}::uuid and closed_at is null)`
    default:
      return selector satisfies never
  }
}

/** How many open clocks a change concerns. */
export async function countConcerned(tx: Raw, selector: ClockSelector): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from clock c where c.state <> 'stopped' and ${concerned(selector)}`
  return row.count
}

/** The next clocks a change concerns, in the order of their ids; nothing is locked. */
export async function nextConcerned(
  tx: Raw,
  selector: ClockSelector,
  after: string | null,
  limit: number,
): Promise<{ id: string; caseId: string }[]> {
  return tx.$queryRaw`
    select c.id, c.case_id as "caseId" from clock c
    where c.state <> 'stopped' and ${concerned(selector)} and (${after}::uuid is null or c.id > ${after}::uuid)
    order by c.id limit ${limit}`
}

/** Reads those of the clocks that are still open, in the order of their ids; `lock` after the rows of their cases. */
export async function readClocks(tx: Raw, ids: readonly string[], lock: 'lock' | 'look'): Promise<RecomputeRow[]> {
  return readRows(
    tx,
    Prisma.sql`c.id = any(${ids}::uuid[]) and c.state <> 'stopped'`,
    lock === 'lock' ? Prisma.sql`for update of c` : Prisma.empty,
  )
}

/** Reads the clocks that stopped with these steps; not those of replies that were asked for. */
export async function readEndedClocks(tx: Raw, taskIds: readonly string[]): Promise<RecomputeRow<'stopped'>[]> {
  if (taskIds.length === 0) return []
  return readRows(
    tx,
    Prisma.sql`c.task_id = any(${taskIds}::uuid[]) and c.state = 'stopped' and c.stopped_at = t.settled_at and c.limit_source <> 'asked'`,
    Prisma.empty,
  )
}

async function readRows<State extends 'running' | 'held' | 'stopped'>(
  tx: Raw,
  which: Prisma.Sql,
  lock: Prisma.Sql,
): Promise<RecomputeRow<State>[]> {
  const rows = await tx.$queryRaw<StoredRow<State>[]>`
    select c.id, c.case_id as "caseId", c.task_id as "taskId", c.name, c.state::text as state, c."limit"::text, c.levels::text,
      c.calendar, c.calendar_version as "calendarVersion", c.policy, c.policy_version as "policyVersion", c.provisional,
      c.due_at as "dueAt", c.warn_at as "warnAt", c.next_mark_at as "nextMarkAt", k.number as "caseNumber",
      k.title as "caseTitle", t.name as "stepName", coalesce(t.unit_id, k.lead_unit_id, k.grid_unit_id)::text as "unitId",
      (select jsonb_agg(jsonb_build_object('seq', h.seq, 'kind', h.kind, 'at', h.at, 'data', h.data, 'reason', h.reason,
        'actor', h.actor) order by h.seq) from clock_change h where h.clock_id = c.id) as changes,
      coalesce((select jsonb_agg(jsonb_build_object('level', a.level, 'occurrence', a.occurrence,
        'raisedAt', a.raised_at))
        from alarm a where a.clock_id = c.id), '[]') as alarms
    from clock c join "case" k on k.id = c.case_id left join task t on t.id = c.task_id
    where ${which} order by c.id ${lock}`
  const read = readOnce()
  return rows.map((row) => ({
    ...row,
    ...{ limit: read(row.limit), levels: read(row.levels) },
    changes: row.changes.map((change) => ({ ...change, at: new Date(change.at) })),
    alarms: row.alarms.map((alarm) => ({ ...alarm, raisedAt: new Date(alarm.raisedAt) })),
  }))
}

type StoredRow<State extends 'running' | 'held' | 'stopped'> = Omit<RecomputeRow<State>, 'limit' | 'levels'> & {
  limit: string
  levels: string
}

/** Thousands of clocks carry the same few limits and levels: each is parsed once. */
function readOnce(): (text: string) => unknown {
  const known = new Map<string, unknown>()
  return (text) => {
    if (!known.has(text)) known.set(text, JSON.parse(text))
    return known.get(text)
  }
}

export type RecomputedClock = {
  id: string
  dueAt: Date
  warnAt: Date | null
  nextMarkAt: Date | null
  calendar: string | null
  calendarVersion: number | null
  provisional: boolean
  /** null: as they are */
  levels: unknown
  policy: string | null
  policyVersion: number | null
  /** a row of its history, when its limit changed */
  change: { seq: number; kind: string; at: Date; data: unknown; reason: string | null; personId: string | null } | null
}

/** Writes what clocks of locked cases are recomputed to, in one statement. */
export async function writeRecomputed(tx: Raw, clocks: readonly RecomputedClock[]): Promise<void> {
  await tx.$executeRaw`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as r(id uuid, "dueAt" timestamptz,
        "warnAt" timestamptz, "nextMarkAt" timestamptz, calendar text, "calendarVersion" int, provisional bool,
        levels jsonb, policy text, "policyVersion" int, change jsonb)),
    changed as (
      insert into clock_change (clock_id, seq, kind, at, data, reason, actor, person_id)
      select g.id, (g.change->>'seq')::int, g.change->>'kind', (g.change->>'at')::timestamptz, g.change->'data',
        g.change->>'reason', case when g.change->>'personId' is null then 'system' else 'person' end,
        (g.change->>'personId')::uuid
      from given g where jsonb_typeof(g.change) = 'object')
    update clock c set due_at = g."dueAt", warn_at = g."warnAt", next_mark_at = g."nextMarkAt", calendar = g.calendar,
      calendar_version = g."calendarVersion", provisional = g.provisional, levels = case
        when jsonb_typeof(g.levels) = 'array' then g.levels else c.levels end, policy = g.policy,
      policy_version = g."policyVersion"
    from given g where c.id = g.id`
}
