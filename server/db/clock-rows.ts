import type { Limit } from '@/domain/sla/limit.ts'
import type { Tx } from './client.ts'
import { Prisma } from './generated/client.ts'

type Raw = Pick<Tx, '$queryRaw' | '$executeRaw'>

/** Which clocks of a case: those of one step, one of the case as a whole by its name, one by its id, or every one. */
export type WhichClocks = { taskId: string } | { taskId: null; name: string } | { id: string } | { all: true }

export type OpenClock = {
  id: string
  taskId: string | null
  name: string
  state: 'running' | 'held'
  startedAt: Date
  holdRuns: boolean
  limit: unknown
  limitSource: string
  levels: unknown
  calendar: string | null
  calendarVersion: number | null
  dueAt: Date
  changes: { seq: number; kind: string; at: Date; data: unknown; reason: string | null; actor: string }[]
  alarms: { level: string; occurrence: number; raisedAt: Date }[]
}

export type ClockRow = {
  id: string
  caseId: string
  taskId: string | null
  incarnation: number
  name: string
  key: string
  limit: Limit
  limitSource: string
  levels: unknown
  startedAt: Date
  dueAt: Date
  warnAt: Date | null
  nextMarkAt: Date | null
  calendar: string | null
  calendarVersion: number | null
  provisional: boolean
  policy: string
  policyVersion: number
  holdRuns: boolean
  /** its history begins with a hold */
  paused: boolean
}

/** A clock with its history and what was raised, in one statement: every step that ends asks for it. */
const CLOCK = Prisma.sql`c.id, c.task_id as "taskId", c.name, c.state::text as state, c."limit", c.levels,
  c.limit_source as "limitSource", c.calendar, c.calendar_version as "calendarVersion", c.due_at as "dueAt",
  c.started_at as "startedAt", c.hold_runs as "holdRuns",
  (select jsonb_agg(jsonb_build_object('seq', h.seq, 'kind', h.kind, 'at', h.at, 'data', h.data, 'reason', h.reason,
      'actor', h.actor) order by h.seq) from clock_change h where h.clock_id = c.id) as changes,
  coalesce((select jsonb_agg(jsonb_build_object('level', a.level, 'occurrence', a.occurrence, 'raisedAt', a.raised_at))
    from alarm a where a.clock_id = c.id), '[]') as alarms`

/** Moments inside JSON come as text. */
const withMoments = <C extends OpenClock>(clock: C): C => ({
  ...clock,
  changes: clock.changes.map((change) => ({ ...change, at: new Date(change.at) })),
  alarms: clock.alarms.map((alarm) => ({ ...alarm, raisedAt: new Date(alarm.raisedAt) })),
})

/** The clocks of a case that are not stopped. */
export async function openClocks(tx: Raw, caseId: string, which: WhichClocks): Promise<OpenClock[]> {
  const named = 'taskId' in which
  const taskId = named ? which.taskId : null
  const name = 'name' in which ? which.name : null
  const id = 'id' in which ? which.id : null
  const clocks = await tx.$queryRaw<OpenClock[]>`
    select ${CLOCK} from clock c where c.case_id = ${caseId}::uuid and c.state <> 'stopped'
      and (not ${named}::bool or c.task_id is not distinct from ${taskId}::uuid)
      and (${name}::text is null or c.name = ${name}) and (${id}::uuid is null or c.id = ${id}::uuid)`
  return clocks.map(withMoments)
}

export type DueClock = OpenClock & { caseId: string }

/** Of the clocks of locked cases, locks and gives those that are still due, the longest overdue first. */
export async function lockDueClocks(tx: Raw, ids: readonly string[], at: Date): Promise<DueClock[]> {
  const clocks = await tx.$queryRaw<DueClock[]>`
    select ${CLOCK}, c.case_id as "caseId" from clock c
    where c.id = any(${ids}::uuid[]) and c.state = 'running' and c.next_mark_at <= ${at}
    order by c.next_mark_at, c.id for update of c`
  return clocks.map(withMoments)
}

/** Writes a new running clock with the start of its history. */
export async function insertClock(tx: Raw, clock: ClockRow): Promise<void> {
  await tx.$executeRaw`
    with started as (
      insert into clock (id, case_id, task_id, incarnation, name, key, "limit", limit_source, levels, state, started_at,
        due_at, warn_at, next_mark_at, calendar, calendar_version, provisional, policy, policy_version, hold_runs)
      select r.id, r."caseId", r."taskId", r.incarnation, r.name, r.key, r."limit", r."limitSource", r.levels,
        case when r.paused then 'held' else 'running' end::clock_state, r."startedAt", r."dueAt", r."warnAt",
        r."nextMarkAt", r.calendar, r."calendarVersion", r.provisional, r.policy, r."policyVersion", r."holdRuns"
      from jsonb_to_record(${JSON.stringify(clock)}::jsonb) as r(id uuid, "caseId" uuid, "taskId" uuid, incarnation int,
        name text, key text, "limit" jsonb, "limitSource" text, levels jsonb, "startedAt" timestamptz,
        "dueAt" timestamptz, "warnAt" timestamptz, "nextMarkAt" timestamptz, calendar text, "calendarVersion" int,
        provisional bool, policy text, "policyVersion" int, "holdRuns" bool, paused bool)
      returning id, started_at, state)
    insert into clock_change (clock_id, seq, kind, at, actor)
    select id, 1, 'start', started_at, 'system' from started
    union all select id, 2, 'hold', started_at, 'system' from started where state = 'held'`
}

/** Stops a clock: state, no next mark, and the end of its history. */
export async function stopClockRow(tx: Raw, { id, changes }: OpenClock, at: Date): Promise<void> {
  const seq = (changes.at(-1)?.seq ?? 0) + 1
  await tx.$executeRaw`
    with stopped as (
      update clock set state = 'stopped', stopped_at = ${at}, next_mark_at = null where id = ${id}::uuid returning id)
    insert into clock_change (clock_id, seq, kind, at, actor) select id, ${seq}::int, 'stop', ${at}, 'system' from stopped`
}

/** What is added to the history of a clock, as the domain reads it; `data` holds what is not a column. */
export type ClockChangeInput = {
  kind: string
  at: Date
  data: Record<string, unknown>
  reason: string | null
  actor: string
  personId: string | null
}

/** How a clock stands after a change of its history. */
export type ClockUpdate = {
  id: string
  state: 'running' | 'held'
  dueAt: Date
  warnAt: Date | null
  nextMarkAt: Date | null
  provisional: boolean
  changes: (ClockChangeInput & { seq: number })[]
}

/** Writes changes of clocks and what follows from them, all in one statement. */
export async function updateClocks(tx: Raw, updates: readonly ClockUpdate[]): Promise<void> {
  await tx.$executeRaw`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(updates)}::jsonb) as r(id uuid, state text,
        "dueAt" timestamptz, "warnAt" timestamptz, "nextMarkAt" timestamptz, provisional bool, changes jsonb)),
    moved as (
      update clock c set state = g.state::clock_state, due_at = g."dueAt", warn_at = g."warnAt",
        next_mark_at = g."nextMarkAt", provisional = g.provisional
      from given g where c.id = g.id)
    insert into clock_change (clock_id, seq, kind, at, data, reason, actor, person_id)
    select g.id, h.seq, h.kind, h.at, h.data, h.reason, h.actor, h."personId"
    from given g cross join lateral jsonb_to_recordset(g.changes) as h(seq int, kind text, at timestamptz, data jsonb,
      reason text, actor text, "personId" uuid)`
}
