import { createTranslator } from 'next-intl'
import texts from '@/messages/zh-CN/notifications.json' with { type: 'json' }

export type TextOfMessage = {
  /** code of the text, see messages/zh-CN/notifications.json */
  text: string
  params: Record<string, string>
  caseNumber: string | null
  category: string | null
}

const translate = createTranslator({ locale: 'zh-CN', messages: texts, namespace: 'texts' })
/** what a text leaves out when it is not known, as in components/notification */
const unknown = { step: '_', by: '_', reason: '_' }

/** Says in one Chinese line what a message is about: the case, its category and the model's own words or those of the code. */
export function messageText({ text, params, caseNumber, category }: TextOfMessage): string {
  const about = caseNumber === null ? '' : `案件 ${caseNumber}${category === null ? '' : `（${category}）`}：`
  return `【应哨】${about}${params['zh'] ?? wordsOf(text, params)}`
}

function wordsOf(text: string, params: Record<string, string>): string {
  const known = Object.hasOwn(texts.texts, text) && typeof texts.texts[text as keyof typeof texts.texts] === 'string'
  return translate((known ? text : 'other') as 'other', { ...unknown, ...params })
}
