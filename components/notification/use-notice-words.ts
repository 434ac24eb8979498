import { useLocale, useTranslations } from 'next-intl'
import { noticeText, unknownParams } from '@/domain/case/notice-text.ts'

export type NoticeShape = {
  /** code of the text; codes of models may be ones nobody knows */
  text: string
  params?: Record<string, string>
  /** words of the model's own, which go before the code's */
  words?: { zh: string; en: string } | null
}

/** Gives what a notice says: the model's own words, those of its code, of its group (`feedback.other`), or news in general. */
export function useNoticeWords(): (notice: NoticeShape) => string {
  const t = useTranslations('notifications.texts')
  const locale = useLocale()
  return ({ text, params, words }) => {
    if (words) return locale === 'en' ? words.en : words.zh
    const isKnown = (code: string) => t.has(code) && typeof t.raw(code) === 'string'
    return t(noticeText(text, isKnown), { ...unknownParams, ...params })
  }
}
