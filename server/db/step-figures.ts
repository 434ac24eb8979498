import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'

type Raw = Pick<Db, '$queryRaw'>

/** Which passages: of these steps of these versions, ended since a moment. */
export type PassageSelector = { versionIds: readonly string[]; elementIds: readonly string[]; since: Date }

/** Durations are milliseconds from opening to completion, day and night. */
export type PassageFigures = {
  elementId: string
  name: string
  passages: number
  mean: number
  median: number
  p90: number
  returns: number
  rework: number
}

const ended = (
  { versionIds, elementIds, since }: PassageSelector,
  columns: Prisma.Sql,
  rest = Prisma.empty,
) => Prisma.sql`
  unnest(${versionIds}::uuid[]) as v(id) cross join unnest(${elementIds}::text[]) as e(id) cross join lateral (
    select ${columns} from task t where t.process_version_id = v.id and t.element_id = e.id and t.completed_at >= ${since}
      and t.state = 'completed' ${rest}) p`

const PASSAGE = Prisma.sql`t.case_id, t.element_id, t.name, t.opened_at, t.completed_at, t.outcome, t.step`

/**
 * Counts and measures the passages of each step. A return is the outcome the model calls so, or one of several outcomes
 * after which the case came to a step it had passed no later than this one; rework is a passage of a step the case had
 * passed before. Both look at what ended within the span.
 */
export async function countPassages(db: Raw, selector: PassageSelector): Promise<PassageFigures[]> {
  return db.$queryRaw<PassageFigures[]>`
    with passed as (
      select p.* from ${ended(selector, PASSAGE)}
      union all
      select ${PASSAGE} from task t where t.state = 'open' and t.process_version_id = any(${selector.versionIds}::uuid[])),
    known as (select *, min(completed_at) over (partition by case_id, element_id) as first_end from passed),
    walked as (
      select *, lead(first_end) over (partition by case_id order by completed_at nulls last, opened_at) as next_first,
        extract(epoch from completed_at - opened_at) * 1000 as ms
      from known)
    select element_id as "elementId", max(name) as name, count(*)::int as passages, avg(ms)::float as mean,
      percentile_cont(0.5) within group (order by ms)::float as median,
      percentile_cont(0.9) within group (order by ms)::float as p90,
      count(*) filter (where outcome = step->>'returnOutcome'
        or (jsonb_array_length(step->'outcomes') > 1 and next_first <= first_end))::int as returns,
      count(*) filter (where first_end <= opened_at)::int as rework
    from walked where completed_at is not null group by element_id`
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
