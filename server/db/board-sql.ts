import type { Scope } from '@/domain/policy/scope.ts'
import { Prisma } from './generated/client.ts'
import { escapeLike } from './like.ts'

/** What a board counts and lists. Paths are unit paths, whose subtrees count; texts are escaped for LIKE. */
export type BoardFilter = {
  scope: Scope
  now: Date
  /** where the case lies */
  region: string | null
  /** whose hands it is in: the root of the matrix, and a row of it */
  under: string | null
  unit: string | null
  step: string | null
  /** a class code or a whole code of the catalogue */
  category: string | null
  lamps: readonly number[] | null
  /** on hold since before then */
  heldBefore: Date | null
  /** with instructions that wait for a reply */
  supervised: boolean
  /** starred by this person */
  starredBy: string | null
  text: string | null
}

/** The lamps of `boardLamps` by their place there: the smaller the worse. */
export const lampCodes = { red: 0, amber: 1, green: 2, pause: 3, none: 4 } as const

/**
 * The open cases of a scope, one row for each place a case stands in (`lit`): an open step with the unit that holds it,
 * or, between steps, the case itself with its lead unit. The lamp is the worst of the step's clocks and the case's own,
 * which the database keeps on their rows (ADR 0020); a late reply to an instruction is a matter of its own (`supervised`).
 * Everything hangs on partial indexes of what is open, so that closed cases cost nothing however many they are.
 */
export function boardSql(filter: BoardFilter): Prisma.Sql {
  const now = Prisma.sql`${filter.now}::timestamptz`
  return Prisma.sql`
    with mine as materialized (select id from unit where ${under(filter.scope.paths, Prisma.sql`path`)}),
    lit as (
      select c.id, c.held_at, c.supervisions, c.category_id, c.grid_unit_id, least(c.due_at, t.due_at) as due,
        coalesce(t.unit_id, c.lead_unit_id, c.grid_unit_id) as unit_id,
        case when c.held then 'held' else coalesce(t.status, c.status) end as step,
        case when least(c.due_at, t.due_at) <= ${now} then 0 when least(c.warn_at, t.warn_at) <= ${now} then 1
          when coalesce(c.due_at, t.due_at) is not null then 2 when c.clock_held or t.clock_held then 3 else 4 end as lamp
      from "case" c left join task t on t.case_id = c.id and t.state = 'open'
      where c.closed_at is null ${caseConditions(filter)})`
}

/** SQL over `lit`: the places a filter means. */
export function placeConditions({ under: root, unit, step, lamps }: BoardFilter): Prisma.Sql {
  const conditions = [root, unit].flatMap((path) => (path === null ? [] : [inSubtree(Prisma.sql`unit_id`, path)]))
  if (step) conditions.push(Prisma.sql`step = ${step}`)
  if (lamps) conditions.push(Prisma.sql`lamp in (${Prisma.join([...lamps])})`)
  return conditions.length > 0 ? Prisma.sql`where ${Prisma.join(conditions, ' and ')}` : Prisma.empty
}

function caseConditions(filter: BoardFilter): Prisma.Sql {
  const { scope, heldBefore, starredBy, text } = filter
  const conditions: Prisma.Sql[] = [...(scope.all ? [] : [inScope]), ...matterConditions(filter)]
  if (heldBefore) conditions.push(Prisma.sql`c.held and c.held_at <= ${heldBefore}::timestamptz`)
  if (filter.supervised) conditions.push(Prisma.sql`c.supervisions > 0`)
  if (starredBy)
    conditions.push(Prisma.sql`c.id in (select case_id from case_star where person_id = ${starredBy}::uuid)`)
  if (text)
    conditions.push(
      Prisma.sql`(c.number ilike ${`%${text}%`} or c.title ilike ${`%${text}%`} or c.address ilike ${`%${text}%`})`,
    )
  return conditions.length > 0 ? Prisma.sql`and ${Prisma.join(conditions, ' and ')}` : Prisma.empty
}

/**
 * The case concerns a unit of the scope. Grid and lead unit are asked first, both always among the units of a case;
 * `limit` and `is true` keep the planner from joining all the units of all cases instead of looking up a few.
 */
const inScope = Prisma.sql`(c.grid_unit_id in (select id from mine) or c.lead_unit_id in (select id from mine)
  or (select true from case_unit cu where cu.case_id = c.id and (cu.unit_id in (select id from mine)) is true limit 1))`

/** SQL over `c` (case), open or closed: where it lies and what it is about. */
function matterConditions({ region, category }: BoardFilter): Prisma.Sql[] {
  const ofClass = Prisma.sql`select id from category where class_code = ${category} or code = ${category}`
  return [
    ...(region === null ? [] : [inSubtree(Prisma.sql`c.grid_unit_id`, region)]),
    ...(category ? [Prisma.sql`c.category_id in (${ofClass})`] : []),
  ]
}

/** SQL over `c` (case): what a closed case has of the filter; in whose hands it was is its lead unit. */
export function closedConditions(filter: BoardFilter): Prisma.Sql {
  const led = filter.under === null ? [] : [inSubtree(Prisma.sql`c.lead_unit_id`, filter.under)]
  const conditions = [concernsScope(filter.scope, Prisma.sql`c.id`), ...matterConditions(filter), ...led]
  return Prisma.join(conditions, ' and ')
}

/** The same scope over the column `caseId` alone, for statements that stand beside `boardSql`. */
export function concernsScope({ all, paths }: Scope, caseId: Prisma.Sql): Prisma.Sql {
  if (all) return Prisma.sql`true`
  return Prisma.sql`(select true from case_unit cu join unit u on u.id = cu.unit_id
    where cu.case_id = ${caseId} and ${under(paths, Prisma.sql`u.path`)} limit 1)`
}

function inSubtree(column: Prisma.Sql, path: string): Prisma.Sql {
  return Prisma.sql`${column} in (select id from unit where ${under([path], Prisma.sql`path`)})`
}

function under(paths: readonly string[], column: Prisma.Sql): Prisma.Sql {
  if (paths.length === 0) return Prisma.sql`false`
  const conditions = paths.map((path) => Prisma.sql`${column} like ${`${escapeLike(path)}%`}`)
  return Prisma.sql`(${Prisma.join(conditions, ' or ')})`
}
