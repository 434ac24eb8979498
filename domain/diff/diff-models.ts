import type { Change } from './change.ts'
import { addedWords, removedWords } from './change-words.ts'
import { diffLayout } from './diff-layout.ts'
import { diffOrder } from './diff-order.ts'
import { changeOf, diffPair } from './diff-pair.ts'
import { foldFlows } from './fold-flows.ts'
import { matchElements } from './match-elements.ts'
import type { Pairing } from './pairing.ts'
import type { PlainElement, PlainModel } from './plain-model.ts'

/**
 * Takes two bundles made comparable; gives every difference of meaning, in the order of the later bundle, then what
 * went, then one line a file for what was only drawn otherwise. Empty if and only if the two are equal.
 */
export function diffModels(before: PlainModel, after: PlainModel): Change[] {
  const pairing = matchElements(before.elements, after.elements)
  const pairs = new Map(pairing.pairs.map((pair) => [pair.after.key, pair]))
  const come = foldFlows(partsThatCame(after.elements, 'after', pairing), after.elements)
  const gone = foldFlows(partsThatCame(before.elements, 'before', pairing), before.elements)
  const order = diffOrder(before.elements, after.elements, pairing)
  const found = after.elements.flatMap((element): Change[] => {
    const pair = pairs.get(element.key)
    if (pair) return diffPair(pair, pairing)
    const part = come.get(element.key)
    return part
      ? [
          {
            ...whole(part.element),
            kind: 'added',
            text: addedWords(part.element),
            drawn: { before: [], after: part.drawn },
          },
        ]
      : []
  })
  const removed = [...gone.values()].map((part): Change => ({
    ...{ ...whole(part.element), kind: 'removed', text: removedWords(part.element) },
    drawn: { before: part.drawn, after: [] },
  }))
  return [...found, ...order, ...removed, ...layoutOf(before, after, pairing, found)]
}

/** What is on one side only; of a whole form or table that came, its parts are not told one by one. */
function partsThatCame(elements: readonly PlainElement[], side: 'before' | 'after', pairing: Pairing): PlainElement[] {
  return elements.filter(({ key, scope }) => !pairing.has(side, key) && (scope === null || pairing.has(side, scope)))
}

const whole = (element: PlainElement) => ({ ...changeOf(element, {}), property: null, before: null, after: null })

/** A flow that leads elsewhere and an event on another border are drawn elsewhere because of that. */
function layoutOf(before: PlainModel, after: PlainModel, pairing: Pairing, found: readonly Change[]): Change[] {
  const moved = new Set(
    found.filter(({ kind }) => kind === 'moved').map(({ file, element }) => `${file} ${element.id}`),
  )
  const keys = new Set(after.elements.filter(({ file, id }) => moved.has(`${file} ${id}`)).map(({ key }) => key))
  return after.drawings.flatMap((drawing) => {
    const alike = before.drawings.filter(({ type }) => type === drawing.type)
    const earlier = alike.find(({ id }) => id === drawing.id) ?? (alike.length === 1 ? alike[0] : undefined)
    return (earlier && diffLayout(earlier, drawing, pairing, keys)) ?? []
  })
}
