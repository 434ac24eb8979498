import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import type { Element } from '../moddle/element.ts'
import { isNamed, kindWords, placeWords, standsInFlow, wayWords } from '../place-words.ts'

/** Takes an element; gives what a person calls it: `环节「处置」`, `流向「属实？ → 立案」`, `未命名的判断（在“处置”之后）`. */
export function ownWords(element: Element): Words {
  const { zh, en } = kindWords(element)
  const { sourceRef, targetRef, attachedToRef: host } = element
  const name = isNamed(element) ? textOf(element) : ''
  if (host) {
    const on = ownWords(host)
    return name
      ? both(`${on.zh}上的${zh}「${name}」`, `${en} “${name}” on ${on.en}`)
      : both(`${on.zh}上未命名的${zh}`, `unnamed ${en.toLowerCase()} on ${on.en}`)
  }
  if (!sourceRef || !targetRef || typeof sourceRef !== 'object' || typeof targetRef !== 'object') {
    if (!name && standsInFlow(element)) return placeWords(element)
    return both(`${zh}「${textOf(element)}」`, `${en} “${textOf(element)}”`)
  }
  const way = wayWords(sourceRef, targetRef)
  return both(`${zh}「${way.zh}」${name && `（${name}）`}`, `${en} “${way.en}”${name && ` (${name})`}`)
}

const textOf = (element: Element) => {
  const { name, text } = element as { name?: string; text?: string }
  const written = name?.trim() || text?.trim().slice(0, 20)
  return written?.replace(/\s+/g, ' ') || element.id || element.$type
}
