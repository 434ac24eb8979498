import type { Db } from './client.ts'
import { summedDays } from './summed-days.ts'
import { Prisma } from './generated/client.ts'
import { cameAgain, stepsOf, turnsOf, type ReturnFacts } from './turns.ts'

export type TurnFigures = { elementId: string; returns: number; rework: number }

/** The steps of one version, or of all versions of a process: a case counts as it went through these. */
export type TurnSelector = { facts: readonly ReturnFacts[]; across: boolean; since: Date }

/**
 * Counts returns and rework of each step. A return is the outcome the model calls so, or one of several outcomes after
 * which the case came to a step it had passed no later than this one; rework is a passage of a step the case had passed
 * before. Both look at what ended within the span.
 */
export async function countTurns(
  db: Pick<Db, '$queryRaw'>,
  { facts, across, since }: TurnSelector,
): Promise<TurnFigures[]> {
  return db.$queryRaw<TurnFigures[]>`
    with ${summedDays('passages', since)}, ${stepsOf(facts)},
    direct as materialized (
      select s.*, p.*, g.known from gap g cross join step s cross join lateral (
        select t.case_id, t.completed_at, t.outcome from task t
        where t.process_version_id = s.version and t.element_id = s.element
          and t.completed_at >= g.since and t.completed_at < g.until and t.state = 'completed' offset 0) p),
    came as materialized (
      ${cameAgain(Prisma.sql`select case_id from direct where not known`)}
        and completed_at >= ${since} and not exists (
          select from summed s where p.completed_at >= s.since and p.completed_at < s.until)
      union all
      (select distinct on (t.case_id) t.case_id, s.version, s.element, t.opened_at, null::timestamptz from task t
        join step s on s.version = t.process_version_id and s.element = t.element_id where t.state = 'open'
      order by t.case_id, t.opened_at)),
    turn as (
      select t.process_version_id as version, t.element_id as element, t.kind, t.after, t.until, t.turns
      from turn_sum t join summed using (day) where t.across = ${across}
      union all
      select *, 1 from (${turnsOf(Prisma.sql`came`, across)}) live),
    counted as (
      select element, sum(turns) filter (where kind = 'return') as returns, sum(turns) filter (where kind = 'rework') as rework
      from turn join step using (version, element) where after < ${since} and until >= ${since} group by element
      union all
      select element, sum(passages), 0 from outcome_sum o join whole using (day)
        join step s on s.version = o.process_version_id and s.element = o.element_id and s.return_outcome = o.outcome
      group by element
      union all
      select element, count(*) filter (where outcome = return_outcome), 0 from direct group by element)
    select element as "elementId", coalesce(sum(returns), 0)::int as returns, coalesce(sum(rework), 0)::int as rework
    from counted group by element`
}
