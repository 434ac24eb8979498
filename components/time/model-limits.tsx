import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Limit } from '@/domain/sla/limit.ts'
import { limitWords } from '@/domain/sla/words.ts'
import { CalendarName, type TimeNames } from './limit-table.tsx'
import { TableHead } from '@/components/ui/table-head.tsx'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'

export type ModelLimitRow = {
  process: { key: string; name: string; version: number }
  /** null: the clock of the whole case */
  step: string | null
  clock: string
  limit: Limit
}

/** Limits that are written in a published process, of its steps and of the whole case: shown where they come from, changed only there. */
export function ModelLimits({ rows, names }: { rows: readonly ModelLimitRow[]; names: TimeNames }) {
  const t = useTranslations('time.limits')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  if (rows.length === 0) return <p className="text-ink-2 px-4 py-3">{t('noModels')}</p>
  return (
    <ScrollBox label={t('models')}>
      <table className="w-full min-w-[480px] text-sm">
        <caption className="sr-only">{t('models')}</caption>
        <TableHead names={(['step', 'limit', 'reading', 'calendar', 'process'] as const).map((name) => t(name))} />
        <tbody>
          {rows.map(({ process, step, clock, limit }) => (
            <tr
              key={[process.key, clock, step, limitWords(limit, locale)].join(' ')}
              className="border-line h-10 border-t"
            >
              <th scope="row" className="ps-4 text-start font-semibold">
                {step ?? t('whole')}
              </th>
              <td className="ps-4">{limitWords(limit, locale)}</td>
              <td className="ps-4">{limit.unit === 'workday' && t(`readings.${limit.reading ?? 'rolling'}`)}</td>
              <td className="ps-4">
                <CalendarName limit={limit} names={names} />
              </td>
              <td className="px-4">
                <Link href={`/processes/${encodeURIComponent(process.key)}`} className="text-accent hover:underline">
                  {process.name} v{process.version}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
