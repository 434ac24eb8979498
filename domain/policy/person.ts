import { isWithin } from './unit-path.ts'
import type { Right } from './rights.ts'

/** How far a role reaches: the subtree of the unit held, or of the nearest region above it. */
export type Reach = 'unit' | 'region'

/** One role held in one unit. `reachPath` is the root of the subtree in which the role counts. */
export type Membership = { role: string; rights: readonly string[]; unitPath: string; reachPath: string }

export type Person = { id: string; memberships: readonly Membership[] }

/** Takes a unit's own path and the path of its nearest region; gives the reach of a role held there. */
export function reachPathOf(unit: { path: string; regionPath: string }, reach: Reach): string {
  return reach === 'region' ? unit.regionPath : unit.path
}

/** Says whether the person holds the right anywhere. */
export function holdsRight(person: Person, right: Right): boolean {
  return person.memberships.some((membership) => membership.rights.includes(right))
}

/** Says whether the person holds the right over at least one of the units. */
export function holdsRightOver(person: Person, right: Right, unitPaths: readonly string[]): boolean {
  return person.memberships.some(
    (membership) => membership.rights.includes(right) && unitPaths.some((path) => isWithin(path, membership.reachPath)),
  )
}

/** Says whether the person holds the role in reach of the unit; a step without a unit asks for the role alone. */
export function holdsRole(person: Person, role: string, unitPath: string | null): boolean {
  return person.memberships.some(
    (membership) => membership.role === role && (unitPath === null || isWithin(unitPath, membership.reachPath)),
  )
}
