'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { keepChoice } from './choice-cookie.ts'
import { ChoiceRow } from './choice-row.tsx'

const themes = ['system', 'light', 'dark'] as const

type Theme = (typeof themes)[number]

/** Light, dark, or as the system has it; takes hold at once. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const t = useTranslations('shell.theme')
  const [current, setCurrent] = useState(theme)
  const choose = (key: Theme) => {
    setCurrent(key)
    keepChoice('theme', key)
    if (key === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.dataset['theme'] = key
  }
  return (
    <ChoiceRow
      label={t('label')}
      choices={themes.map((key) => ({ key, text: t(key) }))}
      current={current}
      onChoose={choose}
    />
  )
}
