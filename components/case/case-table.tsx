import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ClockShape } from '@/components/sla/clock-shape.ts'
import { Remaining } from '@/components/sla/remaining.tsx'
import { momentWords } from './moment.ts'
import { nameIn, type Named } from './named.ts'
import { StatusMark } from './status-mark.tsx'

/** One case in a list. */
export type CaseShape = {
  number: string
  title: string
  status: Named & { phase: string }
  category: { code: string; name: string }
  grid: Named & { community: string | null }
  address: string | null
  round: number
  reportedAt: Date
  closedAt: Date | null
  leadUnit: Named | null
  leadReturned: boolean
  clock: ClockShape | null
  adrift: boolean
  processing: boolean
}

const HEAD = 'h-[30px] pe-3 text-start font-normal whitespace-nowrap'

/** The list on a desk: one line a case, the clock at the same place in each. */
export function CaseTable({ cases, now }: { cases: readonly CaseShape[]; now: Date }) {
  const t = useTranslations('cases.list')
  const locale = useLocale()
  return (
    <table className="w-full table-fixed text-sm max-md:hidden">
      <caption className="sr-only">{t('caption')}</caption>
      <colgroup>
        <col className="w-[164px]" />
        <col />
        <col className="w-[140px]" />
        <col className="w-[20%]" />
        <col className="w-[14%]" />
        <col className="w-[128px]" />
      </colgroup>
      <thead>
        <tr className="bg-surface-2 text-ink-2 text-xs">
          <th scope="col" className={`${HEAD} ps-4`}>
            {t('clock')}
          </th>
          <th scope="col" className={HEAD}>
            {t('case')}
          </th>
          <th scope="col" className={HEAD}>
            {t('status')}
          </th>
          <th scope="col" className={HEAD}>
            {t('place')}
          </th>
          <th scope="col" className={HEAD}>
            {t('unit')}
          </th>
          <th scope="col" className={HEAD}>
            {t('reported')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map((row) => (
          <tr key={row.number} className="border-line hover:bg-hover relative h-[52px] border-t">
            <td className="ps-4 pe-3">
              {row.clock ? (
                <Remaining clock={row.clock} />
              ) : (
                <span className="text-ink-3">{row.closedAt ? t('closed') : ''}</span>
              )}
            </td>
            <td className="pe-3">
              <Link
                href={`/cases/${encodeURIComponent(row.number)}`}
                className="text-ink block truncate text-base font-semibold after:absolute after:inset-0 hover:underline"
              >
                {row.title}
              </Link>
              <span className="text-ink-2 block truncate text-xs leading-[18px]">
                {row.number}　{row.category.name}
                {row.round > 1 && `　${t('round', { round: row.round })}`}
                {row.adrift && <b className="text-red-ink ms-2 font-semibold">{t('adrift')}</b>}
                {row.processing && !row.adrift && <span className="text-ink-3 ms-2">{t('processing')}</span>}
              </span>
            </td>
            <td className="pe-3">
              <StatusMark phase={row.status.phase} name={nameIn(locale, row.status)} />
            </td>
            <td className="pe-3">
              <span className="block truncate">{row.address ?? nameIn(locale, row.grid)}</span>
              {row.address && (
                <span className="text-ink-2 block truncate text-xs leading-[18px]">{nameIn(locale, row.grid)}</span>
              )}
            </td>
            <td className="text-ink-2 pe-3">
              {row.leadReturned && <span className="text-ink block truncate">{t('returned')}</span>}
              <span className={row.leadReturned ? 'block truncate text-xs leading-[18px]' : 'block truncate'}>
                {row.leadUnit && nameIn(locale, row.leadUnit)}
              </span>
            </td>
            <td className="text-ink-2 pe-3 text-xs whitespace-nowrap tabular-nums">
              {momentWords(row.reportedAt, now, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
