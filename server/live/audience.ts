import type { Person } from '@/domain/policy/person.ts'
import { isInScope, scopeOf } from '@/domain/policy/scope.ts'
import { isWithin } from '@/domain/policy/unit-path.ts'
import type { FeedRow } from './feed-reader.ts'

/**
 * Says for one person whether a row of the feed is for them: named in it, or allowed to read cases of one of its units;
 * of steps also whoever holds any role over one of its units, since their lists show them. Rows carry codes only.
 */
export function audienceOf(person: Person): (row: Pick<FeedRow, 'kind' | 'unitPaths' | 'personIds'>) => boolean {
  const scope = scopeOf(person, 'case.read')
  const reaches = person.memberships.map(({ reachPath }) => reachPath)
  return ({ kind, unitPaths, personIds }) =>
    personIds.includes(person.id) ||
    isInScope(scope, unitPaths) ||
    (kind === 'task.changed' && unitPaths.some((path) => reaches.some((reach) => isWithin(path, reach))))
}
