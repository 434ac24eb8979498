import type { Words } from '../shared/words.ts'

export const changeKinds = ['added', 'removed', 'changed', 'moved', 'layout'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One difference between two bundles, and what a person reads of it. */
export type Change = {
  kind: ChangeKind
  file: string
  element: { id: string; name: string; type: string }
  /** null when the element itself comes, goes or changes its place */
  property: string | null
  before: string | null
  after: string | null
  text: Words
  /** ids of what a drawing shows of it, on either side */
  drawn: { before: string[]; after: string[] }
}
