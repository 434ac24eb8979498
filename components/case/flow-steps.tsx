'use client'
import { Check, CircleDot } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from './moment.ts'
import { unitName } from './named.ts'

/** One human step the case has passed or stands in; `outcome` null means that it is open. */
export type FlowStep = {
  elementId: string
  name: string
  unit: string | null
  unitEn: string | null
  person: string | null
  at: Date
  outcome: string | null
}

/** The way gone as an ordered list: what the drawing shows, for who cannot see it. */
export function FlowSteps({ steps, now }: { steps: readonly FlowStep[]; now: Date }) {
  const t = useTranslations('cases.way')
  const locale = useLocale()
  if (steps.length === 0) return <p className="text-ink-2 py-2">{t('none')}</p>
  return (
    <ol className="grid gap-2 py-2">
      {steps.map((step, index) => (
        <li
          key={`${step.elementId}-${index}`}
          className="grid grid-cols-[18px_minmax(0,1fr)_auto] items-baseline gap-2"
        >
          {step.outcome ? (
            <Check size={15} strokeWidth={2} aria-hidden className="text-ink-2 self-center" />
          ) : (
            <CircleDot size={15} strokeWidth={2} aria-hidden className="text-brand self-center" />
          )}
          <span>
            <b className="font-semibold">{step.name}</b>
            <span className="text-ink-2">
              {step.outcome ? `：${step.outcome}` : `：${t('here')}`}
              {(step.unit ?? step.person) && `　${[unitName(locale, step), step.person].filter(Boolean).join(' · ')}`}
            </span>
          </span>
          <time dateTime={step.at.toISOString()} className="text-ink-3 text-xs whitespace-nowrap tabular-nums">
            {momentWords(step.at, now, locale)}
          </time>
        </li>
      ))}
    </ol>
  )
}
