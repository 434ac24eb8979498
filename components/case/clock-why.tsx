import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { limitWords } from '@/domain/sla/words.ts'
import type { CaseClock } from './case-clock.ts'

/** Why a clock is due when it is: every change with who and why, the days that did not count, and whose limit it is. */
export function ClockWhy({ clock, title, children }: { clock: CaseClock; title: string; children?: ReactNode }) {
  const t = useTranslations('cases.clocks')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  return (
    <details className="group">
      <summary className="max-lg:text-accent inline-flex min-h-8 cursor-pointer list-none items-center gap-1 font-semibold max-lg:min-h-11 max-lg:font-normal [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={16}
          strokeWidth={1.75}
          aria-hidden
          className="shrink-0 transition-[rotate] group-open:rotate-90"
        />
        {title}
      </summary>
      {children}
      <ol className="text-ink-2 grid gap-1 pt-1 pb-2 text-sm">
        {clock.explanation.map((line, index) => (
          <li key={index} className={line.kind === 'due' ? 'text-ink font-semibold' : ''}>
            {line.text[language]}
          </li>
        ))}
        <li>
          {t('source.says', { source: t(`source.${sourceOf(clock)}`), limit: limitWords(clock.limit, language) })}
        </li>
      </ol>
    </details>
  )
}

const sources = ['catalogue', 'fixed', 'decision', 'asked'] as const

const sourceOf = ({ limitSource }: CaseClock) => sources.find((known) => known === limitSource) ?? 'other'
