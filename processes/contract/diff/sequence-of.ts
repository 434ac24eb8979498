import type { PlainProperty } from '@/domain/diff/plain-model.ts'
import type { Words } from '@/domain/shared/words.ts'
import { same } from './contract-words.ts'

/** Takes parts in an order that people see; gives the property that compares it. */
export function sequenceOf(label: Words, sequence: { key: string; name: string }[]): PlainProperty {
  return {
    label,
    value: sequence.map(({ key }) => key).join(', '),
    words: same(sequence.map(({ name }) => name).join('、')),
    sequence,
  }
}
