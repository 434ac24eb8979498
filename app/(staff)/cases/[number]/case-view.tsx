import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { StarToggle } from '@/app/client/star-toggle.tsx'
import { CaseAlarms } from '@/components/case/case-alarms.tsx'
import { CaseClocks } from '@/components/case/case-clocks.tsx'
import { CaseHead } from '@/components/case/case-head.tsx'
import { CasePeople } from '@/components/case/case-people.tsx'
import { CaseRatings } from '@/components/case/case-ratings.tsx'
import { CaseTimeline } from '@/components/case/case-timeline.tsx'
import { CopyNumber } from '@/components/case/copy-number.tsx'
import { FlowWay } from '@/components/case/flow-way.tsx'
import { momentWords } from '@/components/case/moment.ts'
import { nameIn, placeName, streetName, textIn } from '@/components/case/named.ts'
import { Panel } from '@/components/case/panel.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { LazyGridMap } from '@/components/map/lazy-grid-map.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { PhotoGrid } from '@/components/photo/photo-grid.tsx'
import type { Actor } from '@/server/auth/actor.ts'
import { now as clockNow } from '@/server/clock.ts'
import { getCase } from '@/server/services/cases/get-case.ts'
import { getCaseFlow } from '@/server/services/cases/get-case-flow.ts'
import { listCaseEvents } from '@/server/services/cases/list-case-events.ts'
import { byAttention } from '@/server/services/clocks/clock-view.ts'
import { listGrids } from '@/server/services/grids/list-grids.ts'
import { CaseAsked } from './case-asked.tsx'
import { CaseDoing } from './case-doing.tsx'
import { CaseLive } from '../case-live.tsx'
import { CaseRatingForm } from './case-rating.tsx'
import CaseNotFound from './not-found.tsx'
import { openSteps } from './open-steps.ts'
import { peopleOf } from './people-of.tsx'
import { photosOf } from './photos-of.ts'
import { tagsOf, warningsOf } from './tags-of.ts'

type Props = { person: Actor; number: string; allEvents: boolean }

const EVENTS = 16
const ALL_EVENTS = 200

/** One case: where it stands and why, what may be done, the way it has gone, and what happened. */
export async function CaseView({ person, number, allEvents }: Props) {
  const limit = allEvents ? ALL_EVENTS : EVENTS
  const [t, locale, found, flow, events, grids] = await Promise.all([
    getTranslations('cases'),
    getLocale(),
    getCase(person, number),
    getCaseFlow(person, number),
    listCaseEvents(person, number, { limit }),
    listGrids(),
  ])
  // between the question whether it may be read and this one it may have gone out of reach
  if (!found.ok) return <CaseNotFound />
  const view = found.value
  const now = clockNow()
  const { status, rating, ratings, alarms } = view
  const lastOfCase = view.closedAt ? view.clocks.findLast(({ stepName }) => stepName === null) : undefined
  const clocks = byAttention(view.clocks.filter((clock) => clock.state !== 'stopped' || clock === lastOfCase))
  const standing = view.tasks
    .filter(({ state }) => state === 'open')
    .map(({ elementId, name, unit, assignee, openedAt }) => ({
      ...{ elementId, name, at: openedAt, outcome: null },
      ...{ unit: unit?.name ?? null, unitEn: unit?.nameEn ?? null, person: assignee?.name ?? null },
    }))
  const photos = photosOf(view.photos, {
    before: t('photos.before'),
    after: t('photos.after'),
    other: t('photos.other'),
  })
  const moves = view.moves.map(({ kind, allowed, refusal }) => ({
    ...{ kind, allowed },
    refusal: refusal && { text: textIn(locale, refusal.text), cure: textIn(locale, refusal.cure) },
  }))
  return (
    <>
      <TopBar
        title={
          <span className="inline-flex items-center gap-1">
            {view.number}
            <CopyNumber number={view.number} />
            <StarToggle number={view.number} title={view.title} starred={view.starred} />
          </span>
        }
        back={{ href: '/cases', label: t('back') }}
      />
      <main id="main" className="w-full pb-8 max-lg:pt-2 max-md:pt-0 lg:px-6 max-[1360px]:lg:px-4">
        <CaseLive number={view.number} />
        <div className="grid items-start gap-4 max-lg:flex max-lg:flex-col max-lg:items-stretch max-lg:gap-2 min-[1361px]:grid-cols-[minmax(0,1fr)_356px] lg:grid-cols-[minmax(0,1fr)_320px]">
          <div className="grid min-w-0 gap-4 max-lg:contents">
            <div className="max-lg:order-1">
              <CaseHead
                title={view.title}
                status={status}
                category={view.category}
                grid={view.grid}
                card={view.card}
                tags={tagsOf(view, t)}
                warnings={warningsOf(view, t)}
                clocks={<CaseClocks clocks={clocks} now={now} />}
              />
            </div>
            {rating?.mayRate && (
              <Panel id="rate" title={t('rate')} className="max-lg:order-2">
                <div className="max-w-[560px] px-4 pt-3 pb-4">
                  <CaseRatingForm number={view.number} dueWords={momentWords(rating.dueAt, now, locale)} />
                </div>
              </Panel>
            )}
            {flow.ok && (
              <Panel
                id="way"
                title={t('way.title')}
                hint={t('way.hint', { name: flow.value.processName, version: flow.value.version })}
                action={
                  <Link href={`/cases/${encodeURIComponent(number)}/way`} className={buttonClass('quiet', 'sm')}>
                    {t('passages.link')}
                  </Link>
                }
                className="overflow-hidden max-lg:order-4"
              >
                <FlowWay flow={{ ...flow.value, steps: [...flow.value.steps, ...standing] }} now={now} />
              </Panel>
            )}
            <div className="grid items-start gap-4 max-lg:contents min-[1120px]:grid-cols-2">
              <Panel id="events" title={t('events.title')} className="max-lg:order-6">
                <CaseTimeline events={events.ok ? events.value.items : []} now={now} locale={locale} />
                {events.ok && events.value.nextCursor && limit === EVENTS && (
                  <p className="border-line border-t px-4 py-2">
                    <Link
                      href="?events=all"
                      scroll={false}
                      className="text-accent inline-flex min-h-8 items-center hover:underline"
                    >
                      {t('events.all')}
                    </Link>
                  </p>
                )}
              </Panel>
              <div className="grid min-w-0 gap-4 max-lg:contents">
                <Panel id="about" title={t('about.title')} className="max-lg:order-3">
                  <div className="grid gap-2 px-4 py-3">
                    <p className="wrap-break-word whitespace-pre-line">{view.description || t('about.none')}</p>
                    {view.reply && (
                      <p className="rounded-2 bg-surface-2 px-3 py-2 whitespace-pre-line">
                        <b className="font-semibold">{t('about.reply')}</b>　{view.reply}
                      </p>
                    )}
                    {view.trackCode && (
                      <p className="text-ink-2 text-sm">
                        {t('about.code')}　
                        <Link
                          href={`/track/${view.trackCode}`}
                          prefetch={false}
                          className="text-accent underline underline-offset-3"
                        >
                          {view.trackCode}
                        </Link>
                      </p>
                    )}
                  </div>
                </Panel>
                <Panel
                  id="photos"
                  title={t('photos.title')}
                  hint={t('photos.count', { count: photos.length })}
                  className="max-lg:order-5"
                >
                  <div className="px-4 py-3">
                    {photos.length > 0 ? (
                      <PhotoGrid photos={photos} />
                    ) : (
                      <p className="text-ink-2">{t('photos.none')}</p>
                    )}
                  </div>
                </Panel>
                <Panel id="place" title={t('place.title')} className="overflow-hidden max-lg:order-7">
                  <LazyGridMap
                    grids={grids}
                    point={{ lng: view.lng, lat: view.lat }}
                    accuracy={view.accuracy}
                    gridCode={view.grid.code}
                    label={t('place.map', { grid: nameIn(locale, view.grid) })}
                    className="h-44 max-lg:h-52"
                  />
                  <p className="border-line text-ink-2 border-t px-4 pt-2 pb-2.5 text-sm">
                    {[view.address, streetName(locale, view.grid), placeName(locale, view.grid)]
                      .filter(Boolean)
                      .join('　')}
                  </p>
                </Panel>
              </div>
            </div>
          </div>
          <aside aria-label={t('aside')} className="grid min-w-0 gap-4 max-lg:contents">
            <Panel id="doing" title={t('doing')} className="max-lg:order-2">
              <CaseDoing
                number={view.number}
                ended={view.closedAt !== null}
                steps={await openSteps(person, view.tasks)}
                moves={moves}
              />
            </Panel>
            <CaseAsked
              number={view.number}
              requests={view.requests}
              supervisions={view.supervisions.map((one) => ({
                ...one,
                dueAt: view.clocks.find(({ id }) => id === one.clockId)?.dueAt ?? null,
              }))}
              now={now}
            />
            <Panel id="people" title={t('people.title')} className="max-lg:order-8">
              <CasePeople people={peopleOf(view, locale, t)} />
            </Panel>
            {alarms.length > 0 && (
              <Panel
                id="alarms"
                title={t('alarms.title')}
                hint={t('alarms.count', { count: alarms.length })}
                className="max-lg:order-9"
              >
                <CaseAlarms alarms={alarms} now={now} />
              </Panel>
            )}
            {ratings.length > 0 && (
              <Panel id="ratings" title={t('ratings.title')} className="max-lg:order-10">
                <CaseRatings ratings={ratings} now={now} />
              </Panel>
            )}
          </aside>
        </div>
      </main>
    </>
  )
}
