import { useTranslations } from 'next-intl'

export type PartView = { unit: { name: string } | null; percent: number | null }

/** Gives the function that says which new cases a part is: 「清河街道的新案件」, 「新案件的 20%」. */
export function usePartWords(): (part: PartView) => string {
  const t = useTranslations('processes.part')
  return ({ unit, percent }) => (unit ? t('ofUnit', { name: unit.name }) : t('ofShare', { percent: percent ?? 0 }))
}
