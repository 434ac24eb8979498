import { isWithin, rootPath } from './unit-path.ts'
import type { Person } from './person.ts'
import type { Right } from './rights.ts'

/** What a query may give: everything, or rows under `paths`, and in any case what the person reported or holds. */
export type Scope = { all: boolean; paths: string[]; personId: string }

/** The steps a person may work: role and subtree pairs, subtrees where any role goes, and what is assigned to them. */
export type WorkScope = { byRole: { role: string; path: string }[]; anyRole: string[]; personId: string }

/** Takes a person and a right; gives the scope that `server/db` turns into a where-condition. */
export function scopeOf(person: Person, right: Right): Scope {
  const paths = outermost(
    person.memberships.filter((held) => held.rights.includes(right)).map((held) => held.reachPath),
  )
  return { all: paths.includes(rootPath), paths, personId: person.id }
}

/** Takes a person; gives the steps their lists show. */
export function workScopeOf(person: Person): WorkScope {
  const pairs = new Map(
    person.memberships.map(({ role, reachPath }) => [`${role} ${reachPath}`, { role, path: reachPath }]),
  )
  return { byRole: [...pairs.values()], anyRole: scopeOf(person, 'task.workAny').paths, personId: person.id }
}

/** Says whether one of the paths lies in the scope (for events on a stream, already in memory). */
export function isInScope(scope: Scope, unitPaths: readonly string[]): boolean {
  return scope.all || unitPaths.some((path) => scope.paths.some((reach) => isWithin(path, reach)))
}

function outermost(paths: readonly string[]): string[] {
  const distinct = [...new Set(paths)]
  return distinct.filter((path) => !distinct.some((other) => other !== path && isWithin(path, other))).sort()
}
