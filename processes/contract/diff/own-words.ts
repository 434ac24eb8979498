import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import type { Element } from '../moddle/element.ts'
import { labelOf, messageOf } from '../moddle/element.ts'
import { typeWords } from './bpmn-words.ts'

/** Takes an element; gives what a person calls it: `环节「处置」`, `流向「属实？ → 立案」`. */
export function ownWords(element: Element): Words {
  const { zh, en } = kindWords(element)
  const { sourceRef, targetRef, attachedToRef: host } = element
  const name = element.name?.trim() ? labelOf(element) : ''
  if (host) {
    const on = ownWords(host)
    return both(`${on.zh}上的${zh}「${name || element.id}」`, `${en} “${name || element.id}” on ${on.en}`)
  }
  if (!sourceRef || !targetRef || typeof sourceRef !== 'object' || typeof targetRef !== 'object')
    return both(`${zh}「${name || textOf(element)}」`, `${en} “${name || textOf(element)}”`)
  const way = `${labelOf(sourceRef)} → ${labelOf(targetRef)}`
  return both(`${zh}「${way}」${name && `（${name}）`}`, `${en} “${way}”${name && ` (${name})`}`)
}

function kindWords(element: Element): Words {
  if (messageOf(element)?.name?.startsWith('clock.')) return both('时限警报', 'Clock event')
  return typeWords(element.$type) ?? both(`元素 ${element.$type} `, element.$type)
}

const textOf = (element: Element) => {
  const { text } = element as { text?: string }
  return text?.trim().replace(/\s+/g, ' ').slice(0, 20) || element.id || element.$type
}
