import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { nameIn } from '@/components/case/named.ts'
import { WantedNotice } from '@/app/shell/wanted-notice.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Segmented } from '@/components/ui/segmented.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { loadLists } from './load-lists.ts'
import { PhoneLists } from './phone-lists.tsx'
import { StepToCome } from './step-to-come.tsx'
import { StepView } from './step-view.tsx'
import { WideLists } from './wide-lists.tsx'
import { WorkLive } from './work-live.tsx'
import { readWorkQuery, workHref, workViews } from './work-query.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work')
  return { title: t('title') }
}

type Query = Promise<Record<string, string | string[] | undefined>>

/** My steps and those I may take, and the form of the one that is open. On a phone one after the other. */
export default async function WorkPage({ searchParams }: { searchParams: Query }) {
  const [person, given, t, locale] = await Promise.all([
    requirePerson(),
    searchParams,
    getTranslations('work'),
    getLocale(),
  ])
  const unit = person.units[0]
  const query = readWorkQuery(given)
  const { lists, counts } = await loadLists(person, query)
  const ids = lists.flatMap(({ tasks }) => tasks.map(({ id }) => id))
  const open = query.task ?? ids[0] ?? null
  const place = open ? ids.indexOf(open) : -1
  const after = ids[place + 1] ?? ids[place - 1] ?? null
  const base = workHref({ ...query, task: null })
  const segments = workViews.map((view) => ({
    key: view,
    href: workHref({ view, q: query.q }),
    label: view === 'both' || view === 'done' ? t(`views.${view}`) : `${t(`views.${view}`)} ${counts[view]}`,
  }))
  const tabs = <Segmented label={t('views.label')} segments={segments} current={query.view} />
  return (
    <div className="lg:h-page flex flex-col max-lg:flex-1 lg:min-h-[560px]">
      <WorkLive />
      <div className={query.task ? 'max-lg:hidden' : 'contents'}>
        <TopBar
          title={t('title')}
          sub={unit && nameIn(locale, unit)}
          search={{
            action: '/work',
            label: t('search'),
            value: query.q,
            keep: query.view === 'both' ? {} : { view: query.view },
          }}
        >
          {tabs}
        </TopBar>
        <WantedNotice person={person} />
      </div>
      <main
        id="main"
        className="flex min-h-0 flex-1 flex-col gap-4 lg:grid lg:grid-cols-[440px_minmax(0,1fr)] lg:px-6 lg:pb-5 xl:grid-cols-[500px_minmax(0,1fr)] min-[86rem]:grid-cols-[580px_minmax(0,1fr)]"
      >
        <WideLists lists={lists} counts={counts} query={query} selected={open} base={base} />
        {!query.task && (
          <div className="lg:hidden">
            <div className="px-4 pt-3 md:hidden">{tabs}</div>
            <PhoneLists lists={lists} query={query} />
          </div>
        )}
        <div className={`flex min-h-0 min-w-0 flex-1 flex-col ${query.task ? '' : 'max-lg:hidden'}`}>
          <Suspense key={open ?? ''} fallback={<StepToCome />}>
            <StepView
              person={person}
              id={open}
              back={base}
              here={open ? workHref({ ...query, task: open }) : base}
              next={workHref({ ...query, task: after })}
              nextOnPhone={base}
            />
          </Suspense>
        </div>
      </main>
    </div>
  )
}
