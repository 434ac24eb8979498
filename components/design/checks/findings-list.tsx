'use client'
import { useTranslations } from 'next-intl'
import { FindingItem } from './finding-item.tsx'
import { gravestFirst, type Finding } from './finding.ts'
import type { Mending } from './use-mending.ts'

/** What is wrong, where, why and the cure; a press goes to the element, or mends it. */
export function FindingsList({
  findings,
  checking,
  onGo,
  mending,
}: {
  findings: readonly Finding[] | null
  checking: boolean
  onGo?: (elementId: string) => void
  mending?: Mending | undefined
}) {
  const t = useTranslations('design.checks')
  const grave = findings?.filter(({ severity }) => severity === 'error').length ?? 0
  const slight = (findings?.length ?? 0) - grave
  return (
    <section
      aria-label={t('title')}
      className="bg-surface border-line max-h-56 overflow-y-auto border-t pb-2"
      tabIndex={0}
    >
      <div className="flex items-baseline gap-2.5 px-4 pt-3 pb-1">
        <h2 className="text-base font-semibold">{t('title')}</h2>
        <p role="status" className="text-ink-2 text-sm">
          {checking ? t('checking') : findings === null ? t('never') : t('summary', { grave, slight })}
        </p>
      </div>
      <ul>
        {gravestFirst(findings ?? []).map((finding, index) => (
          <FindingItem key={`${finding.rule} ${finding.element} ${index}`} {...{ finding, onGo, mending }} />
        ))}
      </ul>
    </section>
  )
}
