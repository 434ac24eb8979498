import { useTranslations } from 'next-intl'
import type { SheetWords } from '@/domain/rules/test-sheet.ts'

/** Gives the words of the head of a sheet in the language of the page. */
export function useSheetWords(): SheetWords {
  const t = useTranslations('rules.sheet')
  return { note: t('note'), expected: t('expected'), condition: t('condition'), result: t('result') }
}
