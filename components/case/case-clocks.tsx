import { useLocale, useTranslations } from 'next-intl'
import { durationWords, limitWords } from '@/domain/sla/words.ts'
import { Remaining } from '@/components/sla/remaining.tsx'
import type { CaseClock } from './case-clock.ts'
import { ClockBarOf } from './clock-bar-of.tsx'
import { ClockWhy } from './clock-why.tsx'
import { momentWords } from './moment.ts'

/**
 * The clocks of a case in the order in which they need attention: the first large with its bar, the others beside it;
 * why each is due then unfolds below, of the others with their bars.
 */
export function CaseClocks({ clocks, now }: { clocks: readonly CaseClock[]; now: Date }) {
  const t = useTranslations('cases.clocks')
  const locale = useLocale()
  const language = locale === 'en' ? 'en' : 'zh'
  const [first, ...others] = clocks
  if (!first) return null
  const titleOf = (clock: CaseClock) =>
    clock.stepName ? t('step', { name: clock.stepName }) : t(clock.limitSource === 'asked' ? 'reply' : 'whole')
  const dueOf = (clock: CaseClock) => t(dueKey(clock), { due: momentWords(clock.dueAt, now, locale) })
  const percent = Math.round(first.usedRatio * 100)
  return (
    <>
      <div className="max-lg:border-line mt-3.5 flex flex-wrap items-end gap-x-8 gap-y-3 max-lg:border-t max-lg:pt-3">
        <div className="grid whitespace-nowrap">
          <span className="text-ink-2 text-xs leading-[18px]">{titleOf(first)}</span>
          <span className="text-2xl">
            <Remaining clock={first} size={24} />
          </span>
          <span className="text-ink-2 text-sm">{dueOf(first)}</span>
        </div>
        <div className="lg:border-line grid whitespace-nowrap lg:border-s lg:ps-6">
          <span className="text-ink-2 text-xs leading-[18px]">{t('used')}</span>
          <span className="text-md leading-9 max-lg:leading-7">
            {durationWords(first.elapsedMs, language, first.workdayMs)}
          </span>
          <span className="text-ink-2 text-sm">
            {isExtended(first)
              ? t('ofExtended', { whole: durationWords(first.allowanceMs, language, first.workdayMs), percent })
              : t('of', { whole: limitWords(first.limit, language), percent })}
          </span>
        </div>
        {others.map((clock) => (
          <div key={clock.id} className="lg:border-line grid whitespace-nowrap lg:border-s lg:ps-6">
            <span className="text-ink-2 text-xs leading-[18px]">{titleOf(clock)}</span>
            <span className="text-md leading-9 max-lg:leading-7">
              <Remaining clock={clock} size={16} />
            </span>
            <span className="text-ink-2 text-sm">{dueOf(clock)}</span>
          </div>
        ))}
      </div>
      <ClockBarOf clock={first} name={titleOf(first)} now={now} />
      <div className="border-line mt-1.5 border-t pt-1">
        <ClockWhy clock={first} title={others.length > 0 ? t('whyOf', { name: titleOf(first) }) : t('why')} />
        {others.map((clock) => (
          <ClockWhy key={clock.id} clock={clock} title={t('whyOf', { name: titleOf(clock) })}>
            <ClockBarOf clock={clock} name={titleOf(clock)} now={now} />
          </ClockWhy>
        ))}
      </div>
    </>
  )
}

const isExtended = ({ explanation }: CaseClock) => explanation.some(({ kind }) => kind === 'extend')

/** A clock that stands still is due as if it went on now. */
const dueKey = ({ stoppedAt, state }: CaseClock) => (stoppedAt ? 'wasDue' : state === 'held' ? 'ifResumed' : 'due')
