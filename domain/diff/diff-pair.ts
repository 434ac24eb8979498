import type { Words } from '../shared/words.ts'
import type { Change } from './change.ts'
import { changedWords } from './change-words.ts'
import { comparable, sharedProperties, type Side } from './content-of.ts'
import type { Pair, Pairing } from './pairing.ts'
import type { PlainElement, PlainProperty } from './plain-model.ts'

type Known = PlainProperty & { key: string }

/** Takes an element as it was and is; gives its changes, property by property. */
export function diffPair(pair: Pair, pairing: Pairing): Change[] {
  const [was, is] = [sharedProperties(pair.before, 'before', pairing), sharedProperties(pair.after, 'after', pairing)]
  const names = new Set([...was.keys(), ...is.keys()])
  return [...names].flatMap((name) => {
    const [from, to] = [was.get(name) ?? null, is.get(name) ?? null]
    if (from && to ? isSame(from, to, pairing) : (from ?? to)?.silent) return []
    const key = (to ?? from)?.key ?? name
    return [
      {
        ...changeOf(pair.after, pair),
        kind: (to ?? from)?.place ? ('moved' as const) : ('changed' as const),
        property: key,
        before: from?.value ?? null,
        after: to?.value ?? null,
        text: wordsOf(pair, key, from, to),
      },
    ]
  })
}

/** Takes what a change is about, and it on either side; gives the parts all changes have. */
export function changeOf(
  { file, id, name, type }: PlainElement,
  { before, after }: { before?: PlainElement; after?: PlainElement },
): Pick<Change, 'file' | 'element' | 'drawn'> {
  return {
    file,
    element: { id, name, type },
    drawn: { before: before?.shownAt ?? [], after: after?.shownAt ?? [] },
  }
}

function isSame(from: Known, to: Known, pairing: Pairing): boolean {
  if (!from.sequence || !to.sequence) return say(from, 'before', pairing) === say(to, 'after', pairing)
  const [left, right] = [from.sequence.map(({ key }) => key), to.sequence.map(({ key }) => key)]
  const [common, others] = [left.filter((key) => right.includes(key)), right.filter((key) => left.includes(key))]
  return common.join('\n') === others.join('\n')
}

const say = (property: Known, side: Side, pairing: Pairing) => comparable(property, side, pairing)

/** Where it moved needs the names it had: the flow that led from A to B now leads to C. */
function wordsOf(pair: Pair, key: string, from: Known | null, to: Known | null): Words {
  return changedWords(to?.place ? { ...pair, after: { ...pair.after, own: pair.before.own } } : pair, key, from, to)
}
