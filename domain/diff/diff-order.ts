import type { Change } from './change.ts'
import { movedWords } from './change-words.ts'
import { changeOf } from './diff-pair.ts'
import { keptInOrder } from './kept-in-order.ts'
import type { Pair, Pairing } from './pairing.ts'
import type { PlainElement } from './plain-model.ts'

/**
 * Takes the elements of both sides in their order; gives those whose place among their neighbours changed where order
 * has a meaning: rows of a table read from above, fields of a form. As few as possible are said to have moved.
 */
export function diffOrder(before: readonly PlainElement[], after: readonly PlainElement[], pairing: Pairing): Change[] {
  const places = new Map(before.map(({ key }, place) => [key, place]))
  const earlier = new Map(pairing.pairs.map((pair) => [pair.after.key, pair]))
  const groups = new Map<string, (Pair & { place: number })[]>()
  for (const element of after) {
    const pair = earlier.get(element.key)
    const group = pair && groupOf(pair, pairing)
    if (!pair || !group) continue
    groups.set(group, [...(groups.get(group) ?? []), { ...pair, place: places.get(pair.before.key) ?? 0 }])
  }
  return [...groups.values()].flatMap((pairs) => {
    const kept = keptInOrder(pairs.map(({ place }) => place))
    return pairs.filter(({ place }) => !kept.has(place)).map(moved)
  })
}

/** Those that stand beside each other on both sides; null when their order has no meaning or the parent is another. */
function groupOf({ before, after }: Pair, pairing: Pairing): string | null {
  if (!before.ordered && !after.ordered) return null
  const [from, to] = [before.properties.parent?.refersTo?.[0], after.properties.parent?.refersTo?.[0]]
  const [was, is] = [from && pairing.common('before', from), to && pairing.common('after', to)]
  return was === is ? `${after.scope ?? ''} ${is ?? ''}` : null
}

function moved({ before, after }: Pair): Change {
  return {
    ...changeOf(after, { before, after }),
    kind: 'moved',
    property: null,
    before: before.spot?.zh ?? null,
    after: after.spot?.zh ?? null,
    text: movedWords(before, after),
  }
}
