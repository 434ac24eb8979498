import type { NavKey } from '@/components/shell/nav-items.ts'
import { can } from '@/domain/policy/can.ts'
import { holdsRight, type Person } from '@/domain/policy/person.ts'

/** Takes a person; gives the pages of the rail that are theirs. Each page asks again for itself. */
export function pagesOf(person: Person): NavKey[] {
  const mayReport = holdsRight(person, 'case.report')
  const maySupervise = holdsRight(person, 'board.read')
  const mayOperate = holdsRight(person, 'process.read') || holdsRight(person, 'incident.read')
  return [
    'work',
    ...(mayReport ? (['report'] as const) : []),
    'cases',
    ...(maySupervise ? (['board'] as const) : []),
    ...(mayOperate ? (['processes'] as const) : []),
    ...(can(person, 'draft.read', null).ok ? (['design'] as const) : []),
    ...(holdsRight(person, 'time.read') ? (['admin'] as const) : []),
  ]
}
