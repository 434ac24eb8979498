import { clsx } from 'clsx'
import { CornerLeftUp, LayoutGrid } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { nameIn, type Named } from '@/components/case/named.ts'
import { Lamp } from '@/components/sla/lamp.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { Segmented } from '@/components/ui/segmented.tsx'
import { BoardCell } from './board-cell.tsx'
import { boardAxes, boardHref, type BoardFilter } from './board-filter.ts'
import type { BoardRowShape } from './board-shape.ts'

const HEAD = 'h-7 pe-3 text-end font-normal whitespace-nowrap'
const rowNames = { unit: 'byUnit', region: 'byRegion', category: 'byCategory' } as const

/** Rows against steps. An empty cell is empty, not a zero; a cell with something late is tinted. */
export function BoardMatrix({
  filter,
  root,
  steps,
  rows,
}: {
  filter: BoardFilter
  root: Named | null
  steps: readonly Named[]
  rows: readonly BoardRowShape[]
}) {
  const t = useTranslations('board.matrix')
  const locale = useLocale()
  const segments = boardAxes.map((by) => ({
    key: by,
    href: boardHref({ ...filter, by, unit: '', step: '' }),
    label: t(rowNames[by]),
  }))
  return (
    <section
      aria-labelledby="matrix"
      className="border-line bg-surface md:rounded-3 flex min-h-0 flex-col border-y md:border"
    >
      <header className="border-line flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1">
        <h2 id="matrix" className="font-semibold whitespace-nowrap">
          {t(filter.by)}
        </h2>
        {filter.under && root && (
          <Link
            href={boardHref({ ...filter, under: '', unit: '' })}
            className="text-accent inline-flex items-center gap-1 text-sm"
          >
            <CornerLeftUp size={14} strokeWidth={1.75} aria-hidden />
            {nameIn(locale, root)}
            <span className="sr-only">{t('up')}</span>
          </Link>
        )}
        <span className="text-ink-3 text-xs max-xl:hidden">{t('hint')}</span>
        <span className="text-ink-2 ms-auto inline-flex items-center gap-1.5 text-xs max-xl:hidden" aria-hidden>
          <Lamp kind="red" size={10} />
          {t('red')}
          <Lamp kind="amber" size={11} className="ms-2" />
          {t('amber')}
          <span className="ms-2">{t('legend')}</span>
        </span>
        <span className="max-xl:ms-auto">
          <Segmented label={t('by')} segments={segments} current={filter.by} />
        </span>
      </header>
      {rows.length === 0 ? (
        <Notice icon={LayoutGrid} heading="h3" title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <div role="region" aria-label={t('scrolls')} tabIndex={0} className="relative min-h-0 overflow-auto pb-1">
          <table className="w-full min-w-[680px] table-fixed text-sm leading-5">
            <caption className="sr-only">{t('caption')}</caption>
            <thead className="sticky top-0 z-2">
              <tr className="bg-surface-2 text-ink-2 border-line border-b text-xs">
                <th
                  scope="col"
                  className="bg-surface-2 sticky start-0 z-1 w-[168px] ps-4 text-start font-normal max-md:w-[132px]"
                >
                  {t(`rowOf.${filter.by}`)}
                </th>
                {steps.map((step) => (
                  <th key={step.code} scope="col" className={HEAD}>
                    {nameIn(locale, step)}
                  </th>
                ))}
                <th scope="col" className={clsx(HEAD, 'w-[68px] pe-4')}>
                  {t('total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr
                  key={row.code}
                  className={clsx(
                    'group hover:bg-hover',
                    // a line where one kind of row ends
                    at > 0 && groupOf(row) !== groupOf(rows[at - 1]) && 'border-line border-t',
                  )}
                >
                  <th
                    scope="row"
                    title={row.inside ? undefined : t('outside')}
                    className="bg-surface group-hover:bg-hover sticky start-0 z-1 truncate ps-4 pe-2 text-start font-normal"
                  >
                    <Link
                      href={boardHref(rowFilter(filter, row))}
                      scroll={false}
                      aria-current={filter.unit === row.code ? 'true' : undefined}
                      className={clsx('text-ink no-underline hover:underline', !row.inside && 'text-ink-2')}
                    >
                      {nameIn(locale, row)}
                    </Link>
                  </th>
                  {steps.map((step) => (
                    <BoardCell
                      key={step.code}
                      row={nameIn(locale, row)}
                      step={nameIn(locale, step)}
                      counts={row.steps[step.code] ?? null}
                      href={boardHref({ ...cellFilter(filter, row), step: step.code, lamp: 'all' })}
                      chosen={isChosen(filter, row) && filter.step === step.code}
                    />
                  ))}
                  <td className="pe-4 text-end font-semibold">{row.total}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

const groupOf = (row: BoardRowShape | undefined) => (row?.inside ? row.kind : 'outside')

/** A row that has rows of its own opens them; any other shows its cases. */
function rowFilter(filter: BoardFilter, row: BoardRowShape): BoardFilter {
  const shown = { ...filter, q: '', only: '', step: '', lamp: 'all' } as const
  if (filter.by === 'unit') return row.deeper ? { ...shown, under: row.code, unit: '' } : { ...shown, unit: row.code }
  return cellFilter(shown, row)
}

function cellFilter(filter: BoardFilter, row: BoardRowShape): BoardFilter {
  const shown = { ...filter, q: '', only: '' } as const
  if (filter.by === 'unit') return { ...shown, unit: row.code }
  return filter.by === 'region' ? { ...shown, region: row.code } : { ...shown, category: row.code }
}

function isChosen(filter: BoardFilter, { code }: BoardRowShape): boolean {
  return code === (filter.by === 'unit' ? filter.unit : filter.by === 'region' ? filter.region : filter.category)
}
