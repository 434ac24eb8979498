import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Lamp, type LampKind } from '@/components/sla/lamp.tsx'
import { FirstTask, TaskCard } from '@/components/task/task-card.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { EmptyList } from './empty-list.tsx'
import type { WorkList } from './load-lists.ts'
import { More } from './wide-lists.tsx'
import { workHref, type WorkQuery } from './work-query.ts'

const told: readonly LampKind[] = ['red', 'amber', 'green']

/** The lists of a phone: how it stands, the most urgent one large, then row by row. */
export function PhoneLists({ lists, query }: { lists: readonly WorkList[]; query: WorkQuery }) {
  const t = useTranslations('work')
  const all = lists.flatMap(({ tasks }) => tasks)
  const leading = lists.find(({ tasks }) => tasks.length > 0)
  const first = query.view === 'done' || query.cursor ? undefined : leading?.tasks[0]
  if (all.length === 0 && lists.length > 1 && !query.q)
    return <Notice icon={CheckCheck} title={t('nothing.title')} text={t('nothing.text')} />
  const hrefOf = (task: string) => workHref({ ...query, task })
  return (
    <>
      <p className="text-ink-2 flex flex-wrap gap-x-4 px-4 pt-3 text-base">
        {told.map((lamp) => {
          const count = all.filter((task) => (task.clock?.lamp ?? 'none') === lamp).length
          return (
            count > 0 && (
              <span key={lamp} className="inline-flex items-center gap-1.5 whitespace-nowrap">
                <Lamp kind={lamp} size={14} />
                {t(`lamps.${lamp}`)} <b className="text-ink">{count}</b>
              </span>
            )
          )
        })}
      </p>
      {first && <FirstTask task={first} href={hrefOf(first.id)} />}
      {lists.map(({ view, tasks }) => {
        const rest = tasks.filter(({ id }) => id !== first?.id)
        if (rest.length === 0 && (first || tasks.length > 0)) return null
        return (
          <section key={view} aria-label={t(`views.${view}`)}>
            <h2 className="text-ink-2 px-4 pt-3.5 pb-2 text-base font-semibold">
              {rest.length > 0
                ? t(first && view === leading?.view ? 'nextOnes' : 'listOf', {
                    list: t(`views.${view}`),
                    count: rest.length,
                  })
                : t(`views.${view}`)}
            </h2>
            <div className="bg-surface border-line border-y">
              {rest.length === 0 ? (
                <EmptyList view={view} searched={query.q !== ''} brief={lists.length > 1} />
              ) : (
                <ul>
                  {rest.map((task) => (
                    <TaskCard key={task.id} task={task} href={hrefOf(task.id)} />
                  ))}
                </ul>
              )}
            </div>
          </section>
        )
      })}
      <More lists={lists} query={query} />
    </>
  )
}
