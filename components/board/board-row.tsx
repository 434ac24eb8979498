import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { nameIn } from '@/components/case/named.ts'
import { StatusMark } from '@/components/case/status-mark.tsx'
import { Remaining } from '@/components/sla/remaining.tsx'
import { ThinBar } from '@/components/sla/thin-bar.tsx'
import { CardPlate } from '@/components/task/card-plate.tsx'
import { Tag } from '@/components/ui/tag.tsx'
import type { BoardCaseShape } from './board-shape.ts'

const dayMs = 86_400_000

/** What a list of rows is laid out by: the clock, the cards and the buttons are as wide as the widest of them. */
export const BOARD_ROWS =
  '@min-[720px]:grid @min-[720px]:gap-x-3 @min-[720px]:grid-cols-[auto_28px_minmax(92px,2fr)_minmax(60px,1fr)_auto_auto]'

/** A case as leaders watch it: the clock, the matter, in whose hands and where, the card, and what can be done about it. */
export function BoardRow({
  row,
  now,
  selected,
  star,
  actions,
}: {
  row: BoardCaseShape
  now: Date
  selected: boolean
  star: ReactNode
  actions: ReactNode
}) {
  const t = useTranslations('board.list')
  const locale = useLocale()
  const holders = row.holders.map((unit) => nameIn(locale, unit)).join(locale === 'en' ? ', ' : '、')
  return (
    <li
      data-case={row.number}
      className={clsx(
        'border-line relative grid items-center gap-x-3 border-t px-4 py-1 text-sm',
        '@max-[720px]:grid-cols-[minmax(0,1fr)_auto] @max-[720px]:py-2.5 @min-[720px]:col-span-6 @min-[720px]:min-h-[46px] @min-[720px]:grid-cols-subgrid',
        selected ? 'bg-selected shadow-[inset_2px_0_0_var(--color-accent)]' : 'hover:bg-hover',
      )}
    >
      <div className="@max-[720px]:order-2 @max-[720px]:col-span-2 @max-[720px]:min-w-0">
        {row.clock ? (
          <span className="@max-[720px]:inline-flex @max-[720px]:items-center @max-[720px]:gap-3">
            <Remaining clock={row.clock} />
            <ThinBar clock={row.clock} />
          </span>
        ) : (
          <span className="text-ink-3">{t('noClock')}</span>
        )}
      </div>
      <div className="z-1 @max-[720px]:order-1 @max-[720px]:self-start @max-[720px]:justify-self-end">{star}</div>
      <div className="min-w-0 @max-[720px]:order-0">
        <Link
          href={`/cases/${encodeURIComponent(row.number)}`}
          prefetch={false}
          className="text-ink focus-visible:after:outline-accent @max-[720px]:text-md block truncate text-base font-semibold no-underline outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2"
        >
          {row.title}
        </Link>
        <small className="text-ink-2 block truncate text-xs @max-[720px]:text-sm">
          {row.number}
          {row.address && `　${row.address}`}
        </small>
      </div>
      <div className="min-w-0 @max-[720px]:order-3 @max-[720px]:flex @max-[720px]:items-center @max-[720px]:gap-3">
        <span className="block truncate">{holders || t('nobody')}</span>
        <small className="flex items-center gap-2 overflow-hidden text-xs @max-[720px]:text-sm">
          <StatusMark phase={row.status.phase} name={nameIn(locale, row.status)} />
          {row.heldAt && (
            <span className="text-ink-2 whitespace-nowrap">
              {t('heldFor', { days: Math.floor((now.getTime() - row.heldAt.getTime()) / dayMs) })}
            </span>
          )}
        </small>
      </div>
      <div className="flex flex-wrap items-center gap-1 @max-[720px]:order-4 @max-[720px]:justify-end">
        <CardPlate card={row.card} />
        {row.supervisions > 0 && <Tag tone="accent">{t('supervisions', { count: row.supervisions })}</Tag>}
      </div>
      <div className="z-1 flex items-center justify-end @max-[720px]:order-5 @max-[720px]:col-span-2 @max-[720px]:-mx-3 @max-[720px]:justify-start">
        {actions}
      </div>
    </li>
  )
}
