import type { Limit } from '@/domain/sla/limit.ts'
import type { Tx } from './client.ts'

type Raw = Pick<Tx, '$queryRaw' | '$executeRaw'>

/** Which clocks of a case: those of one step, of the case as a whole (all or one by name), or every one. */
export type WhichClocks = { taskId: string } | { taskId: null; name?: string } | { all: true }

export type OpenClock = {
  id: string
  taskId: string | null
  name: string
  state: 'running' | 'held'
  limit: unknown
  levels: unknown
  calendar: string | null
  calendarVersion: number | null
  dueAt: Date
  changes: { seq: number; kind: string; at: Date; data: unknown; reason: string | null; actor: string }[]
  alarms: { level: string; occurrence: number }[]
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
}

/** Clocks that are not stopped, with history and raised levels, in one statement: every step that ends asks for them. */
export async function openClocks(tx: Raw, caseId: string, which: WhichClocks): Promise<OpenClock[]> {
  const all = 'all' in which
  const taskId = all ? null : which.taskId
  const name = all || !('name' in which) ? null : (which.name ?? null)
  const clocks = await tx.$queryRaw<OpenClock[]>`
    select c.id, c.task_id as "taskId", c.name, c.state::text as state, c."limit", c.levels, c.calendar,
      c.calendar_version as "calendarVersion", c.due_at as "dueAt",
      (select jsonb_agg(jsonb_build_object('seq', h.seq, 'kind', h.kind, 'at', h.at, 'data', h.data, 'reason', h.reason,
          'actor', h.actor) order by h.seq) from clock_change h where h.clock_id = c.id) as changes,
      coalesce((select jsonb_agg(jsonb_build_object('level', a.level, 'occurrence', a.occurrence))
        from alarm a where a.clock_id = c.id), '[]') as alarms
    from clock c where c.case_id = ${caseId}::uuid and c.state <> 'stopped'
      and (${all}::bool or c.task_id is not distinct from ${taskId}::uuid) and (${name}::text is null or c.name = ${name})`
  return clocks.map((clock) => ({
    ...clock,
    changes: clock.changes.map((change) => ({ ...change, at: new Date(change.at) })),
  }))
}

/** Writes a new running clock with the start of its history. */
export async function insertClock(tx: Raw, clock: ClockRow): Promise<void> {
  await tx.$executeRaw`
    with started as (
      insert into clock (id, case_id, task_id, incarnation, name, key, "limit", limit_source, levels, state, started_at,
        due_at, warn_at, next_mark_at, calendar, calendar_version, provisional)
      select r.id, r."caseId", r."taskId", r.incarnation, r.name, r.key, r."limit", r."limitSource", r.levels,
        'running'::clock_state, r."startedAt", r."dueAt", r."warnAt", r."nextMarkAt", r.calendar,
        r."calendarVersion", r.provisional
      from jsonb_to_record(${JSON.stringify(clock)}::jsonb) as r(id uuid, "caseId" uuid, "taskId" uuid, incarnation int,
        name text, key text, "limit" jsonb, "limitSource" text, levels jsonb, "startedAt" timestamptz,
        "dueAt" timestamptz, "warnAt" timestamptz, "nextMarkAt" timestamptz, calendar text, "calendarVersion" int,
        provisional bool)
      returning id, started_at)
    insert into clock_change (clock_id, seq, kind, at, actor) select id, 1, 'start', started_at, 'system' from started`
}

/** Stops a clock: state, no next mark, and the end of its history. */
export async function stopClockRow(tx: Raw, { id, changes }: OpenClock, at: Date): Promise<void> {
  const seq = (changes.at(-1)?.seq ?? 0) + 1
  await tx.$executeRaw`
    with stopped as (
      update clock set state = 'stopped', stopped_at = ${at}, next_mark_at = null where id = ${id}::uuid returning id)
    insert into clock_change (clock_id, seq, kind, at, actor) select id, ${seq}::int, 'stop', ${at}, 'system' from stopped`
}
