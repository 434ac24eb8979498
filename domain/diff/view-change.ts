import type { Change, ChangeKind } from './change.ts'

/** A change as a page shows it: in the language of its reader. */
export type ChangeView = Omit<Change, 'text'> & { key: string; text: string }

/** What a list of changes shows: what changes the process, what is only drawn otherwise, or both. */
export const changeFilters = ['all', 'meaning', 'layout'] as const
export type ChangeFilter = (typeof changeFilters)[number]

/** Says whether a change belongs to what the list shows. */
export function isShown(kind: ChangeKind, filter: ChangeFilter): boolean {
  return filter === 'all' || (filter === 'layout') === (kind === 'layout')
}

/** Takes changes and a language; gives them for a page. */
export function viewChanges(changes: readonly Change[], locale: 'zh' | 'en'): ChangeView[] {
  return changes.map((change, index) => ({ ...change, key: String(index), text: change.text[locale] }))
}
