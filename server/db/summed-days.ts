import { Prisma } from './generated/client.ts'

/** What is summed day by day: passages of steps, and alarms of their clocks. */
export type SumKind = 'passages' | 'alarms'

/**
 * Takes what is counted and since when; gives the parts of a query that say from where. `whole` are the summed days that
 * lie in the span, `summed` also the one it begins in the middle of, `gap` the spans between, to be read row by row; of
 * that one day they are marked `known`. In one statement they fit together: what changes in a summed day forgets its sums.
 */
export const summedDays = (kind: SumKind, since: Date) => Prisma.sql`
  summed as materialized (
    select * from (
      select day, day::timestamp at time zone 'Asia/Shanghai' as since,
        (day + 1)::timestamp at time zone 'Asia/Shanghai' as until
      from summed_day where kind = ${kind} and counted) d
    where until > ${since}::timestamptz),
  whole as materialized (select * from summed where since >= ${since}::timestamptz),
  gap as materialized (
    select * from (
      select coalesce(lag(until) over (order by day), ${since}::timestamptz) as since, since as until, false as known
      from summed
      union all
      select coalesce(max(until), ${since}::timestamptz), 'infinity', false from summed
      union all
      select ${since}::timestamptz, until, true from summed where since < ${since}::timestamptz) span
    where since < until)`

/** How long a passage took. */
export const passageMicros = Prisma.sql`(extract(epoch from t.completed_at - t.opened_at) * 1000000)::bigint`

/** Takes microseconds; gives the bucket of durations like it, at most a tenth of an hour wide at an hour. Roots are exact to the bit everywhere, logarithms are not. */
export const bucketOf = (micros: Prisma.Sql) => Prisma.sql`floor(sqrt(sqrt(greatest(${micros}, 0)::float8)) / 4)::int`
