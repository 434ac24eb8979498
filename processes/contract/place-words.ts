import type { Words } from '@/domain/shared/words.ts'
import { both } from './catalogue/definition.ts'
import { isA, labelOf, messageOf } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'
import { typeWords } from './diff/bpmn-words.ts'

/** Farther away than this an element with a name is no help to find one without. */
const farthest = 50

/** Takes an element; says whether a person gave it a name. */
export const isNamed = ({ name }: Element): boolean => Boolean(name?.trim())

/** Takes an element; gives its kind as a person calls it: `环节`, `判断`, `时限警报`. */
export function kindWords(element: Element): Words {
  if (messageOf(element)?.name?.startsWith('clock.')) return both('时限警报', 'Clock event')
  return typeWords(element.$type) ?? both(`元素 ${element.$type} `, element.$type)
}

/** Takes a step, an event or a gateway; gives its name in quotes or, where it has none, its kind and what it stands behind. */
export function placeWords(element: Element): Words {
  const kind = kindWords(element)
  if (isNamed(element)) return both(`“${labelOf(element)}”`, `"${labelOf(element)}"`)
  const what = both(`未命名的${kind.zh}`, `unnamed ${kind.en.toLowerCase()}`)
  const host = element.attachedToRef
  if (host) return both(`${placeWords(host).zh}上${what.zh}`, `${what.en} on ${placeWords(host).en}`)
  const [behind, before] = [nearestNamed(element, 'incoming'), nearestNamed(element, 'outgoing')]
  if (behind) return both(`${what.zh}（在“${labelOf(behind)}”之后）`, `${what.en} (behind “${labelOf(behind)}”)`)
  if (before) return both(`${what.zh}（在“${labelOf(before)}”之前）`, `${what.en} (before “${labelOf(before)}”)`)
  return what
}

function nearestNamed(element: Element, way: 'incoming' | 'outgoing'): Element | undefined {
  const seen = new Set([element])
  for (const node of seen) {
    if (seen.size > farthest) return undefined
    if (node !== element && isNamed(node)) return node
    const host = way === 'incoming' ? node.attachedToRef : undefined
    const next = (node[way] ?? []).map((flow) => (way === 'incoming' ? flow.sourceRef : flow.targetRef))
    for (const each of [...next, host]) if (each && typeof each === 'object') seen.add(each)
  }
  return undefined
}

/** Takes several; gives them one after the other. */
export function listWords(elements: readonly Element[]): Words {
  const each = elements.map(placeWords)
  return both(each.map(({ zh }) => zh).join('、'), each.map(({ en }) => en).join(', '))
}

/** Takes two ends of a flow; gives them as they are called, in one line. */
export function wayWords(from: Element, to: Element): Words {
  const [one, other] = [endWords(from), endWords(to)]
  return both(`${one.zh} → ${other.zh}`, `${one.en} → ${other.en}`)
}

const endWords = (element: Element): Words =>
  isNamed(element) ? both(labelOf(element), labelOf(element)) : placeWords(element)

/** Says whether an element of that kind is found by what it stands behind: what is drawn in the flow itself. */
export const standsInFlow = (element: Element): boolean => isA(element, 'bpmn:FlowNode')
