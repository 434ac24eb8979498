import { Download, ListX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { apiSearch, boardHref, type BoardFilter } from '@/components/board/board-filter.ts'
import { FilterChips } from '@/components/board/filter-chips.tsx'
import { nameIn } from '@/components/case/named.ts'
import { buttonClass } from '@/components/ui/button-class.ts'
import { KeyCap } from '@/components/ui/key-cap.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { Segmented } from '@/components/ui/segmented.tsx'
import { BoardCases } from './board-cases.tsx'
import type { BoardView } from './load-board.ts'

type Tab = 'attention' | 'supervised' | 'held' | 'starred' | 'all'

/** The list below the counts: its tabs, what narrows it, the way out as a file, and the cases. */
export function BoardList({
  filter,
  cursor,
  board,
  list,
  choices,
  moves,
  urgeEveryMs,
}: Pick<BoardView, 'board' | 'list' | 'choices' | 'moves' | 'urgeEveryMs'> & {
  filter: BoardFilter
  cursor: string | null
}) {
  const t = useTranslations('board.list')
  const locale = useLocale()
  const { open, lamps, supervised, heldLong, heldDays: days } = board.totals
  const base = { ...filter, unit: '', step: '', q: '' }
  const tab = tabOf(filter)
  const tabs: Record<Tab, { to: Pick<BoardFilter, 'lamp' | 'only'>; label: string }> = {
    attention: { to: { lamp: 'attention', only: '' }, label: t('attention', { count: lamps.red + lamps.amber }) },
    supervised: { to: { lamp: 'all', only: 'supervised' }, label: t('supervised', { count: supervised }) },
    held: { to: { lamp: 'all', only: 'held' }, label: t('held', { days, count: heldLong }) },
    starred: { to: { lamp: 'all', only: 'starred' }, label: t('starred') },
    all: { to: { lamp: 'all', only: '' }, label: t('all', { count: open }) },
  }
  const segments = Object.entries(tabs).map(([key, { to, label }]) => ({
    ...{ key, label },
    href: boardHref({ ...base, ...to }),
  }))
  const nameOf = (kind: 'region' | 'category' | 'under' | 'unit' | 'step', code: string): string => {
    const known = {
      region: choices.regions,
      category: choices.classes,
      under: board.root ? [board.root] : [],
      unit: board.rows,
      step: board.steps,
    }[kind].find((one) => one.code === code)
    return known ? nameIn(locale, { nameEn: null, ...known }) : code
  }
  const emptyOf = tab ?? 'other'
  return (
    <section
      aria-label={t('label')}
      className="border-line bg-surface md:rounded-3 flex min-h-0 flex-1 flex-col overflow-hidden border-y md:border"
    >
      <header className="border-line flex min-h-11 flex-wrap items-center gap-2 border-b px-4 py-1.5 max-md:py-2.5">
        <Segmented label={t('label')} segments={segments} current={tab ?? ''} />
        <FilterChips filter={filter} nameOf={nameOf} />
        <span className="ms-auto inline-flex items-center gap-1">
          <Download size={16} strokeWidth={1.75} aria-hidden className="text-ink-2" />
          {(['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              href={`/api/v1/board/export?${new URLSearchParams({ format, ...apiSearch(filter) }).toString()}`}
              download
              className={buttonClass('link', 'sm')}
            >
              <span className={format === 'csv' ? '' : 'sr-only'}>{t('export')} </span>
              {format.toUpperCase()}
            </a>
          ))}
        </span>
      </header>
      <BoardCases
        key={boardHref(filter, cursor ? { cursor } : {})}
        cases={list.items}
        now={list.readAt}
        moves={moves}
        urgeEveryMs={urgeEveryMs}
        empty={
          <Notice
            icon={ListX}
            heading="h3"
            title={t(`empty.${emptyOf === 'all' ? 'other' : emptyOf}.title`)}
            text={t(`empty.${emptyOf === 'all' ? 'other' : emptyOf}.text`, { days })}
          />
        }
        more={<Pages filter={filter} cursor={cursor} next={list.nextCursor} />}
      />
      <p className="border-line text-ink-3 flex items-center gap-4 border-t px-4 py-[5px] text-xs whitespace-nowrap max-lg:hidden">
        <span className="inline-flex items-center gap-1">
          <KeyCap>J</KeyCap>
          <KeyCap>K</KeyCap>
          {t('keys.walk')}
        </span>
        <span className="inline-flex items-center gap-1">
          <KeyCap>Enter</KeyCap>
          {t('keys.open')}
        </span>
        <span className="inline-flex items-center gap-1">
          <KeyCap>/</KeyCap>
          {t('keys.search')}
        </span>
      </p>
    </section>
  )
}

/** Which tab a filter is, when it is one and nothing more. */
function tabOf({ unit, step, q, lamp, only }: BoardFilter): Tab | null {
  if (unit || step || q) return null
  if (only) return lamp === 'all' ? only : null
  return lamp === 'attention' || lamp === 'all' ? lamp : null
}

function Pages({ filter, cursor, next }: { filter: BoardFilter; cursor: string | null; next: string | null }) {
  const t = useTranslations('board.list')
  if (!cursor && !next) return null
  return (
    <nav aria-label={t('page')} className="border-line flex gap-2 border-t px-4 py-2.5">
      {cursor && (
        <Link href={boardHref(filter)} scroll={false} className={buttonClass('quiet', 'sm')}>
          {t('first')}
        </Link>
      )}
      {next && (
        <Link href={boardHref(filter, { cursor: next })} scroll={false} className={buttonClass('default', 'sm')}>
          {t('next')}
        </Link>
      )}
    </nav>
  )
}
