import { useLocale, useTranslations } from 'next-intl'
import { nameIn } from '@/components/case/named.ts'

export type PartView = { unit: { name: string; nameEn: string | null } | null; percent: number | null }

/** Gives the function that says which new cases a part is: 「清河街道的新案件」, 「新案件的 20%」. */
export function usePartWords(): (part: PartView) => string {
  const locale = useLocale()
  const t = useTranslations('processes.part')
  return ({ unit, percent }) =>
    unit ? t('ofUnit', { name: nameIn(locale, unit) }) : t('ofShare', { percent: percent ?? 0 })
}
