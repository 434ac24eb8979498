import { Ban, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { boardHref, readBoardFilter } from '@/components/board/board-filter.ts'
import { BoardFilters } from '@/components/board/board-filters.tsx'
import { BoardMatrix } from '@/components/board/board-matrix.tsx'
import { BoardRanking } from '@/components/board/board-ranking.tsx'
import { BoardTotals } from '@/components/board/board-totals.tsx'
import { nameIn } from '@/components/case/named.ts'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { AlarmFeed } from './alarm-feed.tsx'
import { BoardList } from './board-list.tsx'
import { BoardLive } from './board-live.tsx'
import { loadBoard } from './load-board.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('board')
  return { title: t('title') }
}

type Query = Promise<Record<string, string | string[] | undefined>>

/** The supervision board of a leader: counts, who is behind, what needs a word, and alarms as they come. */
export default async function BoardPage({ searchParams }: { searchParams: Query }) {
  const [person, given, t, locale] = await Promise.all([
    requirePerson(),
    searchParams,
    getTranslations('board'),
    getLocale(),
  ])
  const filter = readBoardFilter(given)
  const cursor = typeof given['cursor'] === 'string' ? given['cursor'] : null
  const found = await loadBoard(person, filter, cursor)
  if (!found.ok)
    return (
      <>
        <TopBar title={t('title')} />
        <main id="main" className="px-2">
          {found.error.code === 'unit.unknown' ? (
            <Notice
              icon={SearchX}
              title={t('gone.title')}
              text={t('gone.text')}
              action={
                <Link href="/board" className="text-accent underline underline-offset-3">
                  {t('gone.all')}
                </Link>
              }
            />
          ) : (
            <Notice icon={Ban} title={t('forbidden.title')} text={t('forbidden.text')} />
          )}
        </main>
      </>
    )
  const { board, list, alarms, choices, ...allowed } = found.value
  const filters = (
    <BoardFilters
      filter={filter}
      regions={choices.regions.map(({ depth, ...unit }) => ({ code: unit.code, name: nameIn(locale, unit), depth }))}
      categories={choices.classes.map(({ code, name }) => ({ code, name: `${code} ${name}`, depth: 0 }))}
    />
  )
  return (
    <div className="lg:h-page flex flex-col lg:min-h-[780px]">
      <BoardLive />
      <TopBar
        title={t('title')}
        search={{ action: '/board', label: t('search'), value: filter.q, keep: keptBySearch(filter) }}
      >
        {filters}
      </TopBar>
      <main
        id="main"
        className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] gap-3.5 pb-4 md:px-6 lg:grid-cols-[minmax(0,1fr)_340px] xl:grid-cols-[minmax(0,1fr)_376px]"
      >
        <div className="flex min-h-0 min-w-0 flex-col gap-3.5">
          <div className="px-4 pt-3 md:hidden">{filters}</div>
          <BoardTotals totals={board.totals} filter={filter} />
          <div className="flex min-h-0 flex-col lg:max-h-[46%]">
            <BoardMatrix filter={filter} root={board.root} steps={board.steps} rows={board.rows} />
          </div>
          <BoardList filter={filter} cursor={cursor} board={board} list={list} choices={choices} {...allowed} />
        </div>
        <div className="flex min-h-0 min-w-0 flex-col gap-3.5">
          <AlarmFeed alarms={alarms} now={list.readAt} />
          <BoardRanking ranking={board.ranking} />
        </div>
      </main>
    </div>
  )
}

/** A search goes on with the filters of the board, and leaves tab and cell. */
function keptBySearch(filter: ReturnType<typeof readBoardFilter>): Record<string, string> {
  const kept = new URL(boardHref({ ...filter, q: '', step: '', unit: '', only: '', lamp: 'attention' }), 'http://board')
  return Object.fromEntries(kept.searchParams)
}
