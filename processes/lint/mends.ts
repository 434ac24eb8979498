import type { Mend } from '@/domain/process/mend.ts'
import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import { headersOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'

/** Takes a bundle; gives the mend that lets a person choose one of its forms, nothing where it has none. */
export function chooseForm({ forms }: ProcessBundle): Mend | undefined {
  const ids = Object.keys(forms)
  return ids.length > 0 ? { kind: 'form', forms: ids } : undefined
}

/** Takes a step and all elements; gives a clock name after the step's id that no other has. */
export function freeClock({ id }: Element, nodes: readonly Element[]): string {
  const taken = new Set(nodes.map((node) => headersOf(node).clock))
  const word = id.replace(/^(Task|Activity)_/, '').replaceAll(/\W/g, '')
  const stem = /^[a-zA-Z]/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : `clock${word}`
  for (let number = 1; ; number++) {
    const name = number === 1 ? stem : `${stem}${number}`
    if (!taken.has(name)) return name
  }
}

/** Takes a header and the name it was most likely meant to carry; gives its mend, nothing where none is near. */
export function nearHeader(key: string, near: string | undefined): Mend | undefined {
  return near === undefined ? undefined : { kind: 'header', key, value: near }
}
