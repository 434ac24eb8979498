import { Prisma } from './generated/client.ts'

/** What tells of a passage that it was a return: the outcome the model calls so, or one of several outcomes. */
export type ReturnFacts = { elementId: string; versionId: string; returnOutcome: string | null; several: boolean }

/** The steps of some versions as a part of a query. */
export const stepsOf = (facts: readonly ReturnFacts[]) => Prisma.sql`
  step as materialized (
    select f."versionId" as version, f."elementId" as element, f."returnOutcome" as return_outcome, f.several
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
      as f("elementId" text, "versionId" uuid, "returnOutcome" text, several bool))`

/**
 * Takes the name of a part with the times cases came to a step again (case_id, version, element, opened_at, completed_at,
 * null while open) and whether a case is walked through on all versions or on that one; gives the rework these were and
 * the returns that led there, needs `stepsOf`. Whether one counts depends on where a span begins: rework asks for the
 * passage before it, a return for a passage of the step the case came to before any of the step it came from.
 */
export function turnsOf(came: Prisma.Sql, across: boolean): Prisma.Sql {
  const passages = Prisma.sql`t.case_id = n.case_id and t.state = 'completed'
    ${across ? Prisma.empty : Prisma.sql`and t.process_version_id = n.version`}`
  return Prisma.sql`
    select n.version, n.element, 'rework' as kind, '-infinity'::timestamptz as after, before.completed_at as until
    from ${came} n cross join lateral (
      select max(t.completed_at) as completed_at from task t
      where ${passages} and t.element_id = n.element and t.completed_at <= n.opened_at) before
    where n.completed_at is not null and before.completed_at is not null
    union all
    select p.version, p.element, 'return', coalesce(x.after, '-infinity'), x.completed_at
    from ${came} n cross join lateral (
      select t.process_version_id as version, t.element_id as element, t.completed_at, t.outcome from task t
      where ${passages} and (n.completed_at is null or (t.completed_at, t.opened_at) < (n.completed_at, n.opened_at))
      order by t.completed_at desc, t.opened_at desc limit 1) p
    join step s on s.version = p.version and s.element = p.element and s.several
      and (p.outcome = s.return_outcome) is not true
    cross join lateral (
      select completed_at, (select max(t.completed_at) from task t
        where ${passages} and t.element_id in (n.element, p.element) and t.completed_at < passed.completed_at) as after
      from (select t.completed_at from task t
        where ${passages} and t.element_id = n.element and t.completed_at <= p.completed_at offset 0) passed) x`
}

/** Takes a query for cases; gives the times they ended a step they had ended before, as `turnsOf` takes them, to be narrowed by more conditions. */
export const cameAgain = (cases: Prisma.Sql) => Prisma.sql`
  select p.case_id, p.version, p.element, p.opened_at, p.completed_at from (
    select t.*, row_number() over (partition by t.case_id, t.element order by t.completed_at) as time
    from (select distinct case_id from (${cases}) named) c cross join lateral (
      select t.case_id, t.process_version_id as version, t.element_id as element, t.opened_at, t.completed_at from task t
      where t.case_id = c.case_id and t.state = 'completed' offset 0) t) p
  join step using (version, element) where p.time > 1`
