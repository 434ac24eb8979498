import { contentOf } from './content-of.ts'
import type { Pairing } from './pairing.ts'
import type { PlainElement } from './plain-model.ts'

/** Takes two rows of one table; gives how much of them is the same, from 0 to 1. */
export function likenessOf(before: PlainElement, after: PlainElement, pairing: Pairing): number {
  const [left, right] = [contentOf(before, 'before', pairing), new Set(contentOf(after, 'after', pairing))]
  const same = left.filter((cell) => right.has(cell)).length
  return same / Math.max(1, left.length, right.size)
}
