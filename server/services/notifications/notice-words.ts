import { createTranslator } from 'next-intl'
import { noticeText, unknownParams } from '@/domain/case/notice-text.ts'
import en from '@/messages/en/notifications.json' with { type: 'json' }
import zh from '@/messages/zh-CN/notifications.json' with { type: 'json' }

export type SaidNotice = {
  /** code of the text */
  text: string
  params: Record<string, string>
  /** words of the model's own, which go before the code's */
  words: { zh: string; en: string } | null
}

const translators = {
  zh: createTranslator({ locale: 'zh-CN', messages: zh, namespace: 'texts' }),
  en: createTranslator({ locale: 'en', messages: en, namespace: 'texts' }),
}

/** Says a notice in the language of its reader, as the page of notifications does. */
export function noticeWords({ text, params, words }: SaidNotice, locale: 'zh' | 'en'): string {
  if (words) return words[locale]
  const say = translators[locale]
  const isKnown = (name: string) => say.has(name as 'other') && typeof say.raw(name as 'other') === 'string'
  return say(noticeText(text, isKnown) as 'other', { ...unknownParams, ...params })
}
