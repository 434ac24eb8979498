import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { durationWords, limitWords, remainingWords } from '@/domain/sla/words.ts'
import { clockBarShape, type BarClock } from './clock-bar-shape.ts'
import { ClockBar } from './clock-bar.tsx'
import type { ClockShape } from '@/components/sla/clock-shape.ts'
import { Remaining } from '@/components/sla/remaining.tsx'
import { momentWords } from './moment.ts'

export type CaseClock = ClockShape &
  Omit<BarClock, 'stretches'> & {
    id: string
    stepName: string | null
    allowanceMs: number
    usedRatio: number
    limit: { amount: number; unit: string }
    limitSource: string
    stretches: readonly { kind: 'running' | 'held'; from: Date; to: Date | null }[]
    /** the answer to "why is it due then?", in the order of time */
    explanation: readonly { kind: string; text: { zh: string; en: string } }[]
  }

/** The clocks of a case: the one that matters most large, the others beside it, its bar, and why it is due then. */
export function CaseClocks({ clocks, now }: { clocks: readonly CaseClock[]; now: Date }) {
  const t = useTranslations('cases.clocks')
  const locale = useLocale()
  const language = locale === 'en' ? 'en' : 'zh'
  const [first, ...others] = clocks
  if (!first) return null
  const titleOf = (clock: CaseClock) =>
    clock.stepName ? t('step', { name: clock.stepName }) : t(clock.limitSource === 'asked' ? 'reply' : 'whole')
  const due = momentWords(first.dueAt, now, locale)
  const sentence = t('sentence', {
    name: titleOf(first),
    start: momentWords(first.startedAt, now, locale),
    rest: remainingWords(first, language),
    due,
  })
  return (
    <>
      <div className="max-lg:border-line mt-3.5 flex flex-wrap items-end gap-x-8 gap-y-3 max-lg:border-t max-lg:pt-3">
        <div className="grid whitespace-nowrap">
          <span className="text-ink-2 text-xs leading-[18px]">{titleOf(first)}</span>
          <span className="text-2xl">
            <Remaining clock={first} size={24} />
          </span>
          <span className="text-ink-2 text-sm">{t(dueKey(first), { due })}</span>
        </div>
        {others.slice(0, 3).map((clock) => (
          <div key={clock.id} className="lg:border-line grid whitespace-nowrap lg:border-s lg:ps-6">
            <span className="text-ink-2 text-xs leading-[18px]">{titleOf(clock)}</span>
            <span className="text-md leading-9 max-lg:leading-7">
              <Remaining clock={clock} size={16} />
            </span>
            <span className="text-ink-2 text-sm">
              {t(dueKey(clock), { due: momentWords(clock.dueAt, now, locale) })}
            </span>
          </div>
        ))}
        <div className="lg:border-line grid whitespace-nowrap lg:border-s lg:ps-6">
          <span className="text-ink-2 text-xs leading-[18px]">{t('used')}</span>
          <span className="text-md leading-9 max-lg:leading-7">
            {durationWords(first.elapsedMs, language, first.workdayMs)}
          </span>
          <span className="text-ink-2 text-sm">
            {t('of', { whole: limitWords(first.limit, language), percent: Math.round(first.usedRatio * 100) })}
          </span>
        </div>
      </div>
      <ClockBar
        shape={clockBarShape(first, now)}
        label={sentence}
        start={momentWords(first.startedAt, now, locale)}
        due={due}
      />
      <details className="group border-line mt-1.5 border-t pt-1">
        <summary className="max-lg:text-accent inline-flex min-h-8 cursor-pointer list-none items-center gap-1 font-semibold max-lg:min-h-11 max-lg:font-normal [&::-webkit-details-marker]:hidden">
          <ChevronRight size={16} strokeWidth={1.75} aria-hidden className="transition-[rotate] group-open:rotate-90" />
          {t('why')}
        </summary>
        <ol className="text-ink-2 grid gap-1 pt-1 pb-2 text-sm">
          {first.explanation.map((line, index) => (
            <li key={index} className={line.kind === 'due' ? 'text-ink font-semibold' : ''}>
              {line.text[language]}
            </li>
          ))}
          <li>
            {t('source.says', { source: t(`source.${sourceOf(first)}`), limit: limitWords(first.limit, language) })}
          </li>
        </ol>
      </details>
    </>
  )
}

const sources = ['catalogue', 'fixed', 'decision', 'asked'] as const

const sourceOf = ({ limitSource }: CaseClock) => sources.find((known) => known === limitSource) ?? 'other'

/** A clock that stands still is due as if it went on now. */
const dueKey = ({ stoppedAt, state }: CaseClock) => (stoppedAt ? 'wasDue' : state === 'held' ? 'ifResumed' : 'due')
