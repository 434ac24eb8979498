import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'
import { bucketOf, passageMicros, summedDays } from './summed-days.ts'

type Raw = Pick<Db, '$queryRaw'>

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

/**
 * Counts and measures the passages of each step, durations as percentile_cont does: the sums of a day keep each of them,
 * in buckets of about the same duration.
 */
export async function countPassages(db: Raw, selector: PassageSelector): Promise<PassageFigures[]> {
  const { versionIds, elementIds, since } = selector
  return db.$queryRaw<PassageFigures[]>`
    with ${summedDays('passages', since)},
    direct as materialized (
      select e.id as element, p.micros, ${bucketOf(Prisma.sql`p.micros`)} as bucket
      from gap g cross join unnest(${versionIds}::uuid[]) as v(id) cross join unnest(${elementIds}::text[]) as e(id)
        cross join lateral (
          select ${passageMicros} as micros from task t where t.process_version_id = v.id and t.element_id = e.id
            and t.completed_at >= g.since and t.completed_at < g.until and t.state = 'completed' offset 0) p),
    ranked as materialized (
      select *, sum(passages) over (partition by element order by bucket) - passages as before from (
        select element, bucket, sum(passages) as passages, sum(micros) as micros from (
          select s.element_id as element, s.bucket, s.passages, s.micros from passage_sum s join whole using (day)
          where s.process_version_id = any(${versionIds}::uuid[]) and s.element_id = any(${elementIds}::text[])
          union all
          select element, bucket, count(*), sum(micros) from direct group by 1, 2) part
        group by 1, 2) bucketed),
    ${measuredSpans(versionIds)}
    select element as "elementId", b.passages::int, b.mean::float, m.median, m.p90
    from (select element, sum(passages) as passages, sum(micros) / sum(passages) / 1000 as mean from ranked group by 1) b
      join (select element, max(ms) filter (where share = 0.5) as median, max(ms) filter (where share = 0.9) as p90
        from measured group by 1) m using (element)`
}

/**
 * The middle duration of each step and that above nine of ten: looks into the buckets that hold these alone. Places are
 * counted from 0: half of four passages lies between number 1 and number 2.
 */
const measuredSpans = (versionIds: readonly string[]) => Prisma.sql`
  asked as (
    select element, share, share * (sum(passages) - 1)::float as place from ranked, unnest(array[0.5, 0.9]::float[]) share
    group by 1, 2),
  held as (
    select a.element, a.share, a.place, min(r.before) as before, array_agg(r.bucket) as buckets
    from asked a join ranked r using (element)
    where r.before <= ceil(a.place) and r.before + r.passages > floor(a.place) group by 1, 2, 3),
  lined as (
    select h.*, v.spans from held h cross join lateral (
      select array_agg(span order by span) as spans from (
        select unnest(s.spans) as span from whole cross join lateral (
          select spans from passage_sum s where s.day = whole.day and s.process_version_id = any(${versionIds}::uuid[])
            and s.element_id = h.element and s.bucket = any(h.buckets) offset 0) s
        union all
        select micros from direct d where d.element = h.element and d.bucket = any(h.buckets)) span) v),
  measured as (
    select element, share, low / 1000.0::float + (high - low) / 1000.0::float * (place - floor(place)) as ms
    from lined, lateral (
      select spans[(floor(place) - before + 1)::int] as low, spans[(ceil(place) - before + 1)::int] as high) span)`

/** Counts the alarms raised since then by the clocks of steps of these versions. */
export async function countStepAlarms(db: Raw, { versionIds, since }: Omit<PassageSelector, 'elementIds'>) {
  return db.$queryRaw<{ elementId: string; alarms: number }[]>`
    with ${summedDays('alarms', since)}
    select element as "elementId", sum(alarms)::int as alarms from (
      select element_id as element, alarms from alarm_sum join whole using (day)
      where process_version_id = any(${versionIds}::uuid[])
      union all
      select p.element_id, 1 from gap g cross join lateral (
        select t.element_id from alarm a join clock k on k.id = a.clock_id join task t on t.id = k.task_id
        where a.raised_at >= g.since and a.raised_at < g.until and t.process_version_id = any(${versionIds}::uuid[])
        offset 0) p) counted
    group by 1`
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
