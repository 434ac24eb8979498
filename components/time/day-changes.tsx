import { ArrowRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { parseDate, weekdayOf } from '@/domain/sla/day-number.ts'
import type { CalendarDiff, DayState } from '@/domain/sla/diff-calendars.ts'
import { shiftWords } from '@/domain/sla/shift.ts'
import { dayKind } from './day-kind.ts'

/** More than these are counted, not listed: a change of the week touches every day. */
const mostListed = 60

/** Every day that would count otherwise, before anything is saved. */
export function DayChanges({ diff: { days, months } }: { diff: CalendarDiff }) {
  const t = useTranslations('time.diff')
  const tYear = useTranslations('time.year')
  const sum = (which: 'before' | 'after') => months.reduce((total, month) => total + month[which], 0)
  const changed = months.filter(({ before, after }) => before !== after)
  if (days.length === 0) return <p className="text-ink-2 px-4 py-3 text-sm">{t('none')}</p>
  return (
    <div className="grid gap-2 pb-3">
      <div className="relative max-h-[360px] overflow-auto" tabIndex={0} role="group" aria-label={t('title')}>
        <table className="w-full text-sm">
          <caption className="sr-only">{t('title')}</caption>
          <thead>
            <tr className="bg-surface-2 text-ink-2 h-[30px] text-xs">
              {(['date', 'before', 'arrow', 'after'] as const).map((head) => (
                <th key={head} scope="col" className="ps-4 text-start font-normal whitespace-nowrap">
                  {head === 'arrow' ? <span className="sr-only">{t('becomes')}</span> : t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.slice(0, mostListed).map(({ date, before, after }) => (
              <tr key={date} className="border-line h-9 border-t">
                <th scope="row" className="ps-4 text-start font-semibold whitespace-nowrap">
                  {date} {tYear(`weekday.${weekdayOf(parseDate(date) ?? 0)}`)}
                </th>
                <td className="ps-4">
                  <StateWords state={before} />
                </td>
                <td className="text-ink-3 ps-4">
                  <ArrowRight aria-hidden size={14} strokeWidth={1.75} />
                </td>
                <td className="text-accent px-4 font-semibold">
                  <StateWords state={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-ink-2 px-4 text-xs">
        {days.length > mostListed && t('more', { count: days.length - mostListed })}
        {changed.map(({ month, before, after }) => t('month', { month, before, after }))}
        {t('year', { before: sum('before'), after: sum('after') })}
      </p>
    </div>
  )
}

function StateWords({ state }: { state: DayState }) {
  const t = useTranslations('time.diff')
  const tYear = useTranslations('time.year')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const kind = dayKind(state)
  const named = state.note ? `${state.note.name[locale]} ` : ''
  if (state.minutes === 0) return <>{`${named}${kind === 'weekend' ? tYear('kind.weekend') : t('free')}`}</>
  const hours = t('hours', { hours: Math.round(state.minutes / 6) / 10 })
  return (
    <span title={state.shifts.map(shiftWords).join(', ')}>
      {`${named}${kind === 'makeUp' ? tYear('kind.makeUp') : t('work')} ${hours}`}
    </span>
  )
}
