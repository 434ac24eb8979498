import { useTranslations } from 'next-intl'
import { cellOf } from '@/domain/rules/test-row.ts'

/** Gives how a value of the engine is written in a cell, in the language of the page. */
export function useCellWords(): (value: unknown) => string {
  const t = useTranslations('rules.sheet')
  const yesNo = [t('yes'), t('no')] as const
  return (value) => cellOf(value, yesNo)
}
