import type { Person } from '@/domain/policy/person.ts'
import type { Right } from '@/domain/policy/rights.ts'
import { holdsRight } from '@/domain/policy/person.ts'
import { scopeOf, workScopeOf } from '@/domain/policy/scope.ts'
import { Prisma } from './generated/client.ts'
import { escapeLike } from './like.ts'

/**
 * Who may see which row, as where-conditions: the same rules as `can` of domain/policy, asked of the database, so that
 * no list ever fetches what it must not show. A change there is a change here; tests/integration holds them together.
 */

/** Units in one of the subtrees. No subtree is no unit. */
export function unitsUnder(paths: readonly string[]): Prisma.UnitWhereInput {
  return { OR: paths.map((path) => ({ path: { startsWith: escapeLike(path) } })) }
}

/** Cases that concern a unit in which the person holds the right; with `case.read` also those they reported. */
export function caseScope(person: Person, right: Right = 'case.read'): Prisma.CaseWhereInput {
  const { all, paths } = scopeOf(person, right)
  if (all) return {}
  const own: Prisma.CaseWhereInput[] = right === 'case.read' ? [{ reporterId: person.id }] : []
  const reached: Prisma.CaseWhereInput[] = paths.length > 0 ? [{ units: { some: { unit: unitsUnder(paths) } } }] : []
  return { OR: [...own, ...reached] }
}

/** Steps the person may read: may work or assign them, holds them, reported the case, or may read the case. */
export function taskScope(person: Person): Prisma.TaskWhereInput {
  const read = scopeOf(person, 'case.read')
  if (read.all) return {}
  const { byRole, anyRole } = workScopeOf(person)
  const overUnits = (paths: readonly string[]): Prisma.TaskWhereInput => ({
    OR: [{ unitId: null }, { unit: unitsUnder(paths) }],
  })
  const scopes: Prisma.TaskWhereInput[] = [
    { assigneeId: person.id },
    { case: { reporterId: person.id } },
    ...byRole.map(({ role, path }) => ({ role, ...overUnits([path]) })),
  ]
  if (anyRole.length > 0) scopes.push(overUnits(anyRole))
  const assigns = scopeOf(person, 'task.assign').paths
  if (assigns.length > 0) scopes.push(overUnits(assigns))
  if (read.paths.length > 0)
    scopes.push({ unit: unitsUnder(read.paths) }, { case: { units: { some: { unit: unitsUnder(read.paths) } } } })
  return { OR: scopes }
}

/** SQL over `t` (task) and `u` (its unit): steps the person may work. */
export function workableSql(person: Person): Prisma.Sql {
  const { byRole, anyRole } = workScopeOf(person)
  const conditions = byRole.map(({ role, path }) => Prisma.sql`(t.role = ${role} and ${overUnitSql([path])})`)
  if (anyRole.length > 0) conditions.push(overUnitSql(anyRole))
  return anyOf(conditions)
}

/** SQL over `t` and `u`: steps the person may assign to others. */
export function assignableSql(person: Person): Prisma.Sql {
  return holdsRight(person, 'task.assign') ? overUnitSql(scopeOf(person, 'task.assign').paths) : Prisma.sql`false`
}

/** SQL: the case has a unit in which the person holds the right. `caseId` is the column that names the case. */
export function caseUnitsSql(person: Person, right: Right, caseId: Prisma.Sql): Prisma.Sql {
  const { all, paths } = scopeOf(person, right)
  if (all) return Prisma.sql`true`
  const under = anyOf(paths.map(underSql))
  return Prisma.sql`exists (select 1 from case_unit cu join unit u on u.id = cu.unit_id where cu.case_id = ${caseId} and ${under})`
}

function overUnitSql(paths: readonly string[]): Prisma.Sql {
  return anyOf([Prisma.sql`t.unit_id is null`, ...paths.map(underSql)])
}

function underSql(path: string): Prisma.Sql {
  return Prisma.sql`u.path like ${`${escapeLike(path)}%`}`
}

function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join([...conditions], ' or ')})`
}
