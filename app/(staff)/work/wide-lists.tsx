import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { TaskList } from '@/components/task/task-list.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { EmptyList } from './empty-list.tsx'
import type { WorkList, WorkLists } from './load-lists.ts'
import { workHref, type WorkQuery } from './work-query.ts'

/** The lists at the side of a wide screen. */
export function WideLists({
  lists,
  counts,
  query,
  selected,
  base,
}: WorkLists & { query: WorkQuery; selected: string | null; base: string }) {
  const t = useTranslations('work')
  const sections = lists.map(({ view, tasks }) => ({
    key: view,
    title: view === 'done' ? t('views.done') : `${t(`views.${view}`)} ${counts[view]}`,
    hint: t(`hints.${view}`),
    tasks,
    empty: <EmptyList view={view} searched={query.q !== ''} brief={lists.length > 1} />,
  }))
  return (
    <div className="hidden min-h-0 min-w-0 lg:grid">
      <TaskList sections={sections} selected={selected} base={base} more={<More lists={lists} query={query} />} />
    </div>
  )
}

/** The way on in a long list. */
export function More({ lists, query }: { lists: readonly WorkList[]; query: WorkQuery }) {
  const t = useTranslations('work')
  const links = lists.flatMap(({ view, nextCursor }) =>
    nextCursor ? [{ view, href: workHref({ view, q: query.q, cursor: nextCursor }) }] : [],
  )
  if (links.length === 0 && !query.cursor) return null
  return (
    <nav aria-label={t('more.label')} className="flex flex-wrap gap-2 px-4 py-3">
      {query.cursor && (
        <Link href={workHref({ ...query, cursor: null, task: null })} className={buttonClass('quiet', 'sm')}>
          {t('more.first')}
        </Link>
      )}
      {links.map(({ view, href }) => (
        <Link key={view} href={href} className={buttonClass('default', 'sm')}>
          {t('more.next', { list: t(`views.${view}`) })}
        </Link>
      ))}
    </nav>
  )
}
