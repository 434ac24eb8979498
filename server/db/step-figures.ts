import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'

type Raw = Pick<Db, '$queryRaw'>

/** What tells of a passage that it was a return: the outcome the model calls so, or one of several outcomes. */
export type ReturnFacts = { elementId: string; versionId: string; returnOutcome: string | null; several: boolean }

/** Which passages: of these steps of these versions, ended since a moment. */
export type PassageSelector = { versionIds: readonly string[]; elementIds: readonly string[]; since: Date }

/** Durations are milliseconds from opening to completion, day and night. */
export type PassageFigures = {
  elementId: string
  passages: number
  mean: number
  median: number
  p90: number
}

const ended = (
  { versionIds, elementIds, since }: PassageSelector,
  columns: Prisma.Sql,
  rest = Prisma.empty,
) => Prisma.sql`
  unnest(${versionIds}::uuid[]) as v(id) cross join unnest(${elementIds}::text[]) as e(id) cross join lateral (
    select ${columns} from task t where t.process_version_id = v.id and t.element_id = e.id and t.completed_at >= ${since}
      and t.state = 'completed' ${rest}) p`

/** Counts and measures the passages of each step. All it reads of a passage stands in the index `task_passages`. */
export async function countPassages(
  db: Raw,
  { versionIds, elementIds, since }: PassageSelector,
): Promise<PassageFigures[]> {
  const rows = await db.$queryRaw<(PassageFigures & { spans: [number, number] | null })[]>`
    select e.id as "elementId", p.passages, p.mean, p.spans
    from unnest(${elementIds}::text[]) as e(id) cross join lateral (
      select count(*)::int as passages, avg(ms)::float as mean,
        percentile_cont(array[0.5, 0.9]) within group (order by ms)::float[] as spans
      from (select (extract(epoch from t.completed_at - t.opened_at) * 1000)::float as ms from task t
        where t.process_version_id = any(${versionIds}::uuid[]) and t.element_id = e.id and t.completed_at >= ${since}
          and t.state = 'completed') passed) p
    where p.passages > 0`
  return rows.map(({ spans, ...row }) => ({ ...row, median: spans?.[0] ?? 0, p90: spans?.[1] ?? 0 }))
}

export type TurnFigures = { elementId: string; returns: number; rework: number }

/**
 * Counts returns and rework of each step. A return is the outcome the model calls so, or one of several outcomes after
 * which the case came to a step it had passed no later than this one; rework is a passage of a step the case had passed
 * before. Both look at what ended within the span. Only cases that were at a step twice are walked through.
 */
export async function countTurns(db: Raw, facts: readonly ReturnFacts[], since: Date): Promise<TurnFigures[]> {
  return db.$queryRaw<TurnFigures[]>`
    with step as (
      select *, (dense_rank() over (order by "elementId"))::int as at
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
        as f("elementId" text, "versionId" uuid, "returnOutcome" text, several bool)),
    passed as materialized (
      select p.*, s.at, s.several, p.outcome is not distinct from s."returnOutcome" and p.outcome is not null as returned
      from step s cross join lateral (
        select t.case_id, t.opened_at, t.completed_at, t.outcome from task t
        where t.process_version_id = s."versionId" and t.element_id = s."elementId" and t.completed_at >= ${since}
          and t.state = 'completed') p
      union all
      select t.case_id, t.opened_at, null, null, s.at, false, false from task t
        join step s on s."versionId" = t.process_version_id and s."elementId" = t.element_id where t.state = 'open'),
    -- one bit for each step: fewer bits than passages, and the case was at one of them twice
    turned as (
      select case_id from passed group by case_id
      having count(*) > bit_count(bit_or(1::bigint << (at % 62))::bit(64))),
    known as (
      select p.*, min(completed_at) over (partition by case_id, at) as first_end
      from passed p where case_id in (select case_id from turned)),
    walked as (
      select *, lead(first_end) over (partition by case_id order by completed_at nulls last, opened_at) as next_first
      from known),
    counted as (
      select at, count(*) filter (where returned)::int as returns, 0 as rework from passed group by at
      union all
      select at, count(*) filter (where not returned and several and next_first <= first_end)::int,
        count(*) filter (where first_end <= opened_at)::int
      from walked where completed_at is not null group by at)
    select s."elementId", sum(c.returns)::int as returns, sum(c.rework)::int as rework
    from counted c join (select distinct at, "elementId" from step) s using (at) group by s."elementId"`
}

/** Counts the alarms raised since then by the clocks of steps of these versions. */
export async function countStepAlarms(db: Raw, { versionIds, since }: Omit<PassageSelector, 'elementIds'>) {
  return db.$queryRaw<{ elementId: string; alarms: number }[]>`
    select t.element_id as "elementId", count(*)::int as alarms
    from alarm a join clock k on k.id = a.clock_id join task t on t.id = k.task_id
    where a.raised_at >= ${since} and t.process_version_id = any(${versionIds}::uuid[]) group by t.element_id`
}

export type EndedClock = {
  elementId: string
  limit: unknown
  calendar: string | null
  calendarVersion: number | null
  changes: { kind: string; at: Date; data: unknown; reason: string | null; actor: string }[]
}

/** The clocks of the latest passages, so many of each step of each version, with their histories. */
export async function latestStepClocks(db: Raw, selector: PassageSelector, perStep: number): Promise<EndedClock[]> {
  const latest = Prisma.sql`order by t.completed_at desc limit ${perStep}`
  const clocks = await db.$queryRaw<EndedClock[]>`
    select p.element_id as "elementId", k."limit", k.calendar, k.calendar_version as "calendarVersion",
      (select jsonb_agg(jsonb_build_object('kind', h.kind, 'at', h.at, 'data', h.data, 'reason', h.reason, 'actor', h.actor)
        order by h.seq) from clock_change h where h.clock_id = k.id) as changes
    from ${ended(selector, Prisma.sql`t.id, t.element_id`, latest)}
    join clock k on k.task_id = p.id and k.state = 'stopped' and k.limit_source <> 'asked'`
  return clocks.map((clock) => ({
    ...clock,
    changes: clock.changes.map((change) => ({ ...change, at: new Date(change.at) })),
  }))
}

/** Counts the open incidents of the engine at each element, for cases of these versions. */
export async function countStepIncidents(db: Raw, versionIds: readonly string[]) {
  return db.$queryRaw<{ elementId: string; incidents: number }[]>`
    select n.element_id as "elementId", count(*)::int as incidents
    from engine_incident n
    join instance_claim l on l.epoch = n.epoch and l.instance_key = n.instance_key
    join "case" c on c.id = l.case_id and c.process_version_id = any(${versionIds}::uuid[])
    where n.state = 'open' group by n.element_id`
}
