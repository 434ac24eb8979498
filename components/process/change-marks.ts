import type { ChangeKind } from '@/domain/diff/change.ts'
import type { ChangeView } from '@/domain/diff/view-change.ts'
import type { FlowBadge } from './flow-badge.ts'
import type { FlowMark } from './flow-mark.ts'

export type ComparedSide = 'before' | 'after'

const markOf: Record<ChangeKind, FlowMark> = {
  added: 'came',
  removed: 'gone',
  changed: 'changed',
  moved: 'moved',
  layout: 'moved',
}
/** Where an element has several changes the strongest is drawn. */
const strength: ChangeKind[] = ['layout', 'changed', 'moved', 'removed', 'added']

/** Takes changes and a side; gives how its drawing is painted, and a word on each element so that nobody needs colours. */
export function changeMarks(
  changes: readonly ChangeView[],
  side: ComparedSide,
  words: Record<ChangeKind, string>,
): { marks: Record<string, FlowMark>; badges: FlowBadge[] } {
  const kinds = new Map<string, ChangeKind>()
  for (const kind of strength)
    for (const change of changes) if (change.kind === kind) for (const id of change.drawn[side]) kinds.set(id, kind)
  const told = [...kinds]
  return {
    marks: Object.fromEntries(told.map(([id, kind]) => [id, markOf[kind]])),
    badges: told.map(([elementId, kind]) => ({ elementId, tone: 'change', text: words[kind] })),
  }
}
