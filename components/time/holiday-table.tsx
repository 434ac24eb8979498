import { useLocale, useTranslations } from 'next-intl'
import type { HolidayNotice } from '@/domain/sla/calendar-input.ts'
import { parseDate, weekdayOf } from '@/domain/sla/day-number.ts'
import { TableHead } from '@/components/ui/table-head.tsx'

/** The holidays of a year with the days worked in return. */
export function HolidayTable({ notice }: { notice: HolidayNotice | null }) {
  const t = useTranslations('time.holidays')
  const tYear = useTranslations('time.year')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  if (!notice) return <p className="text-ink-2 px-4 py-3 text-sm">{t('missing')}</p>
  const short = (date: string) => date.slice(5)
  const length = (from: string, to: string) => (parseDate(to) ?? 0) - (parseDate(from) ?? 0) + 1
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('title', { year: notice.year })}</caption>
      <TableHead names={(['name', 'free', 'days', 'makeUp'] as const).map((name) => t(name))} />
      <tbody>
        {notice.holidays.map(({ name, from, to, makeUp }) => (
          <tr key={from} className="border-line h-9 border-t">
            <th scope="row" className="ps-4 text-start font-semibold">
              {name[locale]}
            </th>
            <td className="ps-4 whitespace-nowrap">{from === to ? short(from) : `${short(from)} – ${short(to)}`}</td>
            <td className="ps-4">{length(from, to)}</td>
            <td className="px-4">
              {makeUp
                .map((date) => `${short(date)} ${tYear(`weekday.${weekdayOf(parseDate(date) ?? 0)}`)}`)
                .join(locale === 'en' ? ', ' : '、')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
