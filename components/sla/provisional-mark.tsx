import { useTranslations } from 'next-intl'

/** 暂定, with the reason under the pointer: the deadline will be computed again once the holidays are entered. */
export function ProvisionalMark() {
  const t = useTranslations('ui.provisional')
  return (
    <abbr
      title={t('why')}
      className="rounded-1 border-line-strong text-ink-2 border border-dashed px-1 text-xs leading-4 font-normal no-underline"
    >
      {t('mark')}
    </abbr>
  )
}
