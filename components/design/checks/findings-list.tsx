'use client'
import { CircleAlert, Lightbulb } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { gravestFirst, type Finding } from './finding.ts'

/** What is wrong, where, why and the cure; a press goes to the element. */
export function FindingsList({
  findings,
  checking,
  onGo,
}: {
  findings: readonly Finding[] | null
  checking: boolean
  onGo?: (elementId: string) => void
}) {
  const t = useTranslations('design.checks')
  const language = useLocale() === 'en' ? 'en' : 'zh'
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
          <li
            key={`${finding.rule} ${finding.element} ${index}`}
            className="border-line grid grid-cols-[76px_minmax(0,1fr)_auto] items-start gap-3 px-4 py-2 not-first:border-t"
          >
            <Severity finding={finding} words={t(finding.severity)} />
            <div className="min-w-0">
              <p className="font-semibold">
                {finding.element && finding.elementName ? t('at', { name: finding.elementName }) : finding.file}
                {finding.message[language]}
              </p>
              <p className="text-ink-2 text-sm">{finding.cure[language]}</p>
            </div>
            {onGo && finding.element && (
              <Button size="sm" onClick={() => onGo(finding.element)}>
                {t('go')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Severity({ finding: { severity }, words }: { finding: Finding; words: string }) {
  const Icon = severity === 'error' ? CircleAlert : Lightbulb
  return (
    <span
      className={`flex items-center gap-1 text-sm leading-6 ${severity === 'error' ? 'text-red-ink font-semibold' : 'text-ink-2'}`}
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-4" />
      {words}
    </span>
  )
}
