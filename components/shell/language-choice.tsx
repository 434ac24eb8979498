'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { keepChoice } from './choice-cookie.ts'
import { ChoiceRow } from './choice-row.tsx'

const languages = [
  { key: 'zh-CN', text: '中文', lang: 'zh-CN' },
  { key: 'en', text: 'English', lang: 'en' },
] as const

/** The language of the pages, kept in this browser. */
export function LanguageChoice() {
  const t = useTranslations('shell')
  const router = useRouter()
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  return (
    <ChoiceRow
      label={t('language')}
      choices={languages}
      current={locale}
      onChoose={(key) => {
        keepChoice('locale', key)
        router.refresh()
      }}
    />
  )
}
