import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Lamp } from '@/components/sla/lamp.tsx'
import { boardHref, type BoardFilter } from './board-filter.ts'
import type { BoardTotalsShape } from './board-shape.ts'

/** The counts on top: ink numbers with the lamp beside them; each leads to its cases. */
export function BoardTotals({ totals, filter }: { totals: BoardTotalsShape; filter: BoardFilter }) {
  const t = useTranslations('board.totals')
  const number = new Intl.NumberFormat(useLocale())
  const base = { ...filter, unit: '', step: '', q: '', only: '' } as const
  const entry = (label: string, count: number, to: Partial<BoardFilter> | null, lamp?: ReactNode, hint?: string) => (
    <div className="min-w-0">
      <dt className="text-ink-2 text-xs whitespace-nowrap">{label}</dt>
      <dd className="flex items-baseline gap-1.5 text-xl leading-7 font-semibold whitespace-nowrap">
        {lamp && <span className="inline-flex self-center">{lamp}</span>}
        {to ? (
          <Link
            href={boardHref({ ...base, ...to })}
            scroll={false}
            className="text-ink rounded-1 no-underline hover:underline"
          >
            {number.format(count)}
          </Link>
        ) : (
          number.format(count)
        )}
        {hint && <small className="text-ink-2 text-xs font-normal">{hint}</small>}
      </dd>
    </div>
  )
  const { open, lamps, dueToday, heldLong, heldDays: days, supervised, closedToday, closedOnTime } = totals
  return (
    <dl
      aria-label={t('label')}
      className="flex flex-wrap gap-x-8 gap-y-2 px-0.5 max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:px-4 max-md:pt-3 xl:gap-x-10"
    >
      {entry(t('open'), open, { lamp: 'all' })}
      {entry(t('red'), lamps.red, { lamp: 'red' }, <Lamp kind="red" size={16} />)}
      {entry(
        t('amber'),
        lamps.amber,
        { lamp: 'amber' },
        <Lamp kind="amber" size={16} />,
        t('amberHint', { count: dueToday }),
      )}
      {entry(
        t('pause'),
        lamps.pause,
        { lamp: 'pause' },
        <Lamp kind="pause" size={16} />,
        t('pauseHint', { days, count: heldLong }),
      )}
      {entry(t('supervised'), supervised, { only: 'supervised', lamp: 'all' })}
      {entry(t('closed'), closedToday, null, null, t('closedHint', { count: closedOnTime }))}
    </dl>
  )
}
