import { useLocale, useTranslations } from 'next-intl'
import { remainingWords } from '@/domain/sla/words.ts'
import type { CaseClock } from './case-clock.ts'
import { clockBarShape } from './clock-bar-shape.ts'
import { ClockBar } from './clock-bar.tsx'
import { momentWords } from './moment.ts'

/** The bar of one clock of a case with the sentence that says the same. `name` is what the page calls the clock. */
export function ClockBarOf({ clock, name, now }: { clock: CaseClock; name: string; now: Date }) {
  const t = useTranslations('cases.clocks')
  const locale = useLocale()
  const start = momentWords(clock.startedAt, now, locale)
  const due = momentWords(clock.dueAt, now, locale)
  const rest = remainingWords(clock, locale === 'en' ? 'en' : 'zh')
  return (
    <ClockBar
      shape={clockBarShape(clock, now)}
      label={t('sentence', { name, start, rest, due })}
      start={start}
      due={due}
    />
  )
}
