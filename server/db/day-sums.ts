import { dateOf, midnightOf } from '@/domain/sla/day-number.ts'
import type { Db, Tx } from './client.ts'
import { bucketOf, passageMicros, type SumKind } from './summed-days.ts'
import { Prisma } from './generated/client.ts'
import { cameAgain, stepsOf, turnsOf, type ReturnFacts } from './turns.ts'

/** held shared by whatever changes passages or alarms: see the migration `day_sums` */
const LOCK = 72_010_032

/** Takes the numbers of the first day and the last; gives those between that are not summed, the latest first. */
export async function unsummedDays(db: Db, kind: SumKind, first: number, last: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ day: number }[]>`
    select n as day from generate_series(${first}::int, ${last}::int) n
    where not exists (select from summed_day where kind = ${kind} and counted and day = date '1970-01-01' + n)
    order by n desc`
  return rows.map(({ day }) => day)
}

/**
 * Sums the passages or alarms of a day that is over, with what the models of all versions tell of returns. Gives false, and
 * the day stays to be read row by row, when somebody was writing at that moment or changed something of the day meanwhile.
 */
export async function sumDay(db: Db, kind: SumKind, day: number, facts: readonly ReturnFacts[]): Promise<boolean> {
  if (!(await markDay(db, kind, day))) return false
  return db.$transaction(async (tx) => {
    if (kind === 'passages') await sumPassages(tx, day, facts)
    else await sumAlarms(tx, day)
    const counted = await tx.$executeRaw`
      update summed_day set counted = true where kind = ${kind} and day = ${dateOf(day)}::date`
    return counted > 0
  })
}

/** What is changed from now on takes the mark away. */
function markDay(db: Db, kind: SumKind, day: number): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ free: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}::bigint) as free`
    if (!lock?.free) return false
    await tx.$executeRaw`insert into summed_day (kind, day) values (${kind}, ${dateOf(day)}::date) on conflict do nothing`
    return true
  })
}

async function sumPassages(tx: Tx, day: number, facts: readonly ReturnFacts[]): Promise<void> {
  const date = Prisma.sql`${dateOf(day)}::date`
  for (const table of [Prisma.sql`passage_sum`, Prisma.sql`outcome_sum`, Prisma.sql`turn_sum`])
    await tx.$executeRaw`delete from ${table} where day = ${date}`
  await tx.$executeRaw`
    with ${stepsOf(facts)},
    ended as materialized (
      select s.version, s.element, p.* from step s cross join lateral (
        select t.case_id, t.opened_at, t.completed_at, t.outcome, ${passageMicros} as micros from task t
        where t.process_version_id = s.version and t.element_id = s.element and t.state = 'completed'
          and ${onDay(Prisma.sql`t.completed_at`, day)} offset 0) p),
    outcomes as (
      insert into outcome_sum (day, process_version_id, element_id, outcome, passages)
      select ${date}, version, element, outcome, count(*) from ended where outcome is not null group by 2, 3, 4),
    came as materialized (
      ${cameAgain(Prisma.sql`select case_id from ended`)} and ${onDay(Prisma.sql`p.completed_at`, day)}),
    turns as (
      insert into turn_sum (day, across, process_version_id, element_id, kind, after, until, turns)
      select ${date}, across, version, element, kind, after, until, count(*) from (
        select true as across, * from (${turnsOf(Prisma.sql`came`, true)}) together
        union all select false, * from (${turnsOf(Prisma.sql`came`, false)}) apart) turn
      group by 2, 3, 4, 5, 6, 7)
    insert into passage_sum (day, process_version_id, element_id, bucket, passages, micros, spans)
    select ${date}, version, element, ${bucketOf(Prisma.sql`micros`)}, count(*), sum(micros), array_agg(micros)
    from ended group by 2, 3, 4`
}

async function sumAlarms(tx: Tx, day: number): Promise<void> {
  const date = Prisma.sql`${dateOf(day)}::date`
  await tx.$executeRaw`delete from alarm_sum where day = ${date}`
  await tx.$executeRaw`
    insert into alarm_sum (day, process_version_id, element_id, alarms)
    select ${date}, t.process_version_id, t.element_id, count(*)
    from alarm a join clock k on k.id = a.clock_id join task t on t.id = k.task_id
    where ${onDay(Prisma.sql`a.raised_at`, day)} group by 2, 3`
}

const onDay = (moment: Prisma.Sql, day: number) =>
  Prisma.sql`${moment} >= ${new Date(midnightOf(day))} and ${moment} < ${new Date(midnightOf(day + 1))}`

/** Throws away the sums of the days before the one with this number. */
export async function forgetSumsBefore(db: Db, day: number): Promise<void> {
  const old = { day: { lt: new Date(dateOf(day)) } }
  await db.summedDay.deleteMany({ where: old })
  await db.passageSum.deleteMany({ where: old })
  await db.outcomeSum.deleteMany({ where: old })
  await db.turnSum.deleteMany({ where: old })
  await db.alarmSum.deleteMany({ where: old })
}
