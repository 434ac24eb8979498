import { boardLamps } from '@/domain/board/board-lamp.ts'
import type { BoardLamp } from '@/domain/board/board-lamp.ts'
import type { BoardGroup } from '@/domain/board/board-rows.ts'
import type { Scope } from '@/domain/policy/scope.ts'
import { boardSql, closedConditions, concernsScope, placeConditions } from './board-sql.ts'
import type { BoardFilter } from './board-sql.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './client.ts'

type Raw = Pick<Tx, '$queryRaw'>

/** What the rows of the matrix are. `root`: regions and units are rolled up to the ones right below this path. */
export type BoardAxis = { by: 'unit' | 'region'; root: string } | { by: 'category' }

export type BoardTotals = {
  lamp: BoardLamp
  cases: number
  /** due later on the same day */
  dueSoon: number
  heldLong: number
  supervised: number
}

/**
 * Counts the places of a board in one pass: the cells of the matrix (a case with steps in two units counts in both, with
 * the lamp of each), and each case once by its worst lamp; a lamp may come in two rows of the totals. `dayEnd` bounds
 * what is still due today, `heldBefore` what is held too long. Nearly all cases stand in one place and are counted as
 * they come; only the few in several keep their id in `shown` and are gathered by case.
 */
export async function countBoard(
  db: Raw,
  filter: BoardFilter,
  axis: BoardAxis,
  { dayEnd, heldBefore }: { dayEnd: Date; heldBefore: Date },
): Promise<{ groups: BoardGroup[]; totals: BoardTotals[] }> {
  type Row = Omit<BoardTotals, 'lamp'> & { key: string | null; step: string; lamp: number }
  const { keys, key } = axisSql(axis)
  const rows = await db.$queryRaw<Row[]>`
    ${boardSql(filter)}, ${keys},
    placed as (select *, count(*) over (partition by id) > 1 as again from lit ${placeConditions(filter)}),
    shown as materialized (
      select keys.n, step, lamp, case when again then placed.id end as id, count(*)::int as cases,
        count(*) filter (where lamp > 0 and due <= ${dayEnd}::timestamptz)::int as soon,
        count(*) filter (where held_at <= ${heldBefore}::timestamptz)::int as long,
        count(*) filter (where supervisions > 0)::int as supervised
      from placed join keys on keys.id = placed.${key} group by 1, 2, 3, 4),
    cells as (select n, step, min(lamp) as lamp from shown where id is not null group by n, step, id),
    cases as (
      select min(lamp) as lamp, least(max(soon), min(lamp), 1) as soon, least(max(long), 1) as long,
        least(max(supervised), 1) as supervised from shown where id is not null group by id),
    counted as (
      select n, step, lamp, cases from shown where id is null union all select n, step, lamp, 1 from cells),
    once as (
      select lamp, cases, soon, long, supervised from shown where id is null
      union all select lamp, 1, soon, long, supervised from cases)
    select (select key from keys where keys.n = counted.n limit 1) as key, step, lamp, sum(cases)::int as cases,
      0 as "dueSoon", 0 as "heldLong", 0 as supervised
    from counted group by counted.n, step, lamp
    union all
    select null, '', lamp, sum(cases)::int, sum(soon)::int, sum(long)::int, sum(supervised)::int from once group by 3
    order by 1, 2, 3`
  const lampOf = (code: number) => boardLamps[code] as BoardLamp
  return {
    groups: rows.flatMap(({ key, step, lamp, cases }) =>
      key === null ? [] : [{ key, step, lamp: lampOf(lamp), cases }],
    ),
    totals: rows.flatMap(({ key, lamp, cases, dueSoon, heldLong, supervised }) =>
      key === null ? [{ lamp: lampOf(lamp), cases, dueSoon, heldLong, supervised }] : [],
    ),
  }
}

/** A case's place in the list: microseconds since 1970, null where nothing is due, and its id. */
export type BoardKey = { at: string | null; id: string }

/**
 * Gives the cases a filter means, the earliest deadline first: overdue, then soon due, then the others; behind them
 * those on hold, the longest first.
 */
export async function listBoardKeys(
  db: Raw,
  filter: BoardFilter,
  page: { after: BoardKey | null; limit: number },
): Promise<BoardKey[]> {
  const { after, limit } = page
  const at = after?.at ?? null
  const past = after
    ? Prisma.sql`where (coalesce(at, 'infinity'), id)
        > (coalesce(timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', 'infinity'), ${after.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<BoardKey[]>`
    ${boardSql(filter)},
    cases as (select id, coalesce(min(due), min(held_at) + interval '1000 years') as at
      from lit ${placeConditions(filter)} group by 1)
    select id, (extract(epoch from at) * 1000000)::bigint::text as at
    from cases ${past} order by coalesce(at, 'infinity'), id limit ${limit}`
}

/** Counts what of the filter was closed since then, and how much of it without a clock that ran past its deadline. */
export async function countClosedSince(
  db: Raw,
  filter: BoardFilter,
  since: Date,
): Promise<{ cases: number; onTime: number }> {
  const [row] = await db.$queryRaw<[{ cases: number; onTime: number }]>`
    select count(*)::int as cases, count(*) filter (where not late)::int as "onTime"
    from (select exists (select 1 from clock k where k.case_id = c.id and k.stopped_at > k.due_at
        and k.limit_source <> 'asked') as late
      from "case" c where c.closed_at >= ${since}::timestamptz and c.voided is null
        and ${closedConditions(filter)}) closed`
  return row
}

/** Ids of the newest alarms on cases of the scope, raised since then. */
export async function listBoardAlarmIds(db: Raw, scope: Scope, since: Date, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select a.id from alarm a where a.raised_at >= ${since}::timestamptz
      and ${concernsScope(scope, Prisma.sql`a.case_id`)}
    order by a.raised_at desc, a.id desc limit ${limit}`
  return rows.map(({ id }) => id)
}

/** The CTE `keys` of an axis (id; its row, numbered because numbers group faster), and the column of `lit` it is joined by. */
function axisSql(axis: BoardAxis): { keys: Prisma.Sql; key: Prisma.Sql } {
  if (axis.by === 'category')
    return {
      keys: Prisma.sql`keys as materialized (
        select id, class_code as key, dense_rank() over (order by class_code) as n from category)`,
      key: Prisma.raw('category_id'),
    }
  const { root } = axis
  const below = Prisma.sql`substr(path, length(${root}) + 1)`
  return {
    // what lies outside the root is a row of its own
    keys: Prisma.sql`keys as materialized (
      select id, key, dense_rank() over (order by key) as n
      from (select id, case when not starts_with(path, ${root}) or path = ${root} then path
        else ${root} || split_part(${below}, '/', 1) || '/' end as key from unit) u)`,
    key: Prisma.raw(axis.by === 'unit' ? 'unit_id' : 'grid_unit_id'),
  }
}
