'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { Lamp } from '@/components/sla/lamp.tsx'
import { momentWords } from '@/components/case/moment.ts'
import { nameIn } from '@/components/case/named.ts'
import { isWorkingUnit, type Limit } from '@/domain/sla/limit.ts'
import { limitWords } from '@/domain/sla/words.ts'
import type { Words } from '@/domain/shared/words.ts'
import { TableHead } from '@/components/ui/table-head.tsx'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'

export type DatedLimitRow = { limit: Limit | null; policy: string | null; emergency: boolean; validFrom: Date }

export type LimitRow = {
  id: string
  category: { kind: string; code: string; name: string; className: string }
  leadUnit: { name: string; nameEn: string | null } | null
  inForce: DatedLimitRow | null
  planned: DatedLimitRow[]
}

/** What a limit table needs to name calendars and policies. */
export type TimeNames = { calendars: ReadonlyMap<string, Words>; policies: ReadonlyMap<string, Words> }

/** The limits of categories: how long, how it is read, on which calendar, who is told, and since when. */
export function LimitTable({
  rows,
  names,
  now,
  onEdit,
}: {
  rows: readonly LimitRow[]
  names: TimeNames
  now: Date
  /** null: only to look at */
  onEdit: ((row: LimitRow) => void) | null
}) {
  const t = useTranslations('time.limits')
  const locale = useLocale()
  const language = locale === 'en' ? 'en' : 'zh'
  if (rows.length === 0) return <p className="text-ink-2 px-4 py-3">{t('empty')}</p>
  return (
    <ScrollBox label={t('title')}>
      <table className="w-full min-w-[760px] text-sm">
        <caption className="sr-only">{t('title')}</caption>
        <TableHead
          names={(['category', 'unit', 'limit', 'reading', 'calendar', 'policy', 'since'] as const).map((name) =>
            t(name),
          )}
        >
          {onEdit && (
            <th scope="col">
              <span className="sr-only">{t('edit')}</span>
            </th>
          )}
        </TableHead>
        <tbody>
          {rows.map((row) => {
            const { id, category, leadUnit, inForce, planned } = row
            const limit = inForce?.limit ?? null
            return (
              <tr key={id} className="border-line h-11 border-t">
                <th scope="row" className="py-1.5 ps-4 text-start font-semibold">
                  {category.name} <span className="text-ink-3 text-xs font-normal">{category.code}</span>
                </th>
                <td className="ps-4">{leadUnit && nameIn(locale, leadUnit)}</td>
                <td className="ps-4 whitespace-nowrap">
                  {limit ? <b>{limitWords(limit, language)}</b> : <Lamp kind="none" />}
                  {planned.map(({ limit: next, validFrom }) => (
                    <span key={validFrom.toISOString()} className="text-accent block text-xs">
                      {t('planned', {
                        when: momentWords(validFrom, now, locale),
                        limit: next ? limitWords(next, language) : t('none'),
                      })}
                    </span>
                  ))}
                </td>
                <td className="ps-4">{limit?.unit === 'workday' && t(`readings.${limit.reading ?? 'rolling'}`)}</td>
                <td className="ps-4">{limit && <CalendarName limit={limit} names={names} />}</td>
                <td className="ps-4">{names.policies.get(inForce?.policy ?? 'default')?.[language]}</td>
                <td className="text-ink-2 ps-4 whitespace-nowrap">
                  {inForce && momentWords(inForce.validFrom, now, locale)}
                </td>
                {onEdit && (
                  <td className="pe-3 text-end">
                    <Button size="sm" variant="quiet" onClick={() => onEdit(row)}>
                      {t('edit')}
                      <span className="sr-only"> {category.name}</span>
                    </Button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Which calendar a limit counts on, by name. */
export function CalendarName({ limit, names }: { limit: Limit; names: TimeNames }) {
  const t = useTranslations('time.limits')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  if (!isWorkingUnit(limit.unit)) return <>{t('natural')}</>
  if (limit.calendar === 'unit') return <>{t('ofUnit')}</>
  const code = limit.calendar ?? 'district'
  return <>{names.calendars.get(code)?.[locale] ?? code}</>
}
