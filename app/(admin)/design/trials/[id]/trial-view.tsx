import { clsx } from 'clsx'
import { getLocale, getTranslations } from 'next-intl/server'
import { CaseAlarms } from '@/components/case/case-alarms.tsx'
import { CaseClocks } from '@/components/case/case-clocks.tsx'
import { CaseHead } from '@/components/case/case-head.tsx'
import { CaseTimeline } from '@/components/case/case-timeline.tsx'
import { FlowWay } from '@/components/case/flow-way.tsx'
import { nameIn } from '@/components/case/named.ts'
import { Panel } from '@/components/case/panel.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { ToldList } from '@/components/trial/told-list.tsx'
import { TrialBar } from '@/components/trial/trial-bar.tsx'
import { byAttention } from '@/server/services/clocks/clock-view.ts'
import type { TrialDetail } from '@/server/services/trials/get-trial.ts'
import { EndTrial } from './end-trial.tsx'
import { TimeControls } from '../time-controls.tsx'
import { TrialLive } from '../trial-live.tsx'
import { trialWords } from '../trial-words.ts'
import { nextWords } from './next-words.ts'
import { TrialDoing } from './trial-doing.tsx'

/** A trial: where the token stands, what is to be done, its clocks, and what would have happened to whom. */
export async function TrialView({ trial }: { trial: TrialDetail }) {
  const [t, cases, locale] = await Promise.all([getTranslations('trial'), getTranslations('cases'), getLocale()])
  const { id, now, case: view, flow, endedAt } = trial
  const ended = endedAt === null ? null : t(`reason.${reasonOf(trial.endReason)}`)
  // what was running when it ended runs no more
  const clocks = ended === null ? byAttention(view.clocks.filter(({ state }) => state !== 'stopped')) : []
  return (
    <>
      <TopBar
        title={`${t('name')} ${trial.caseNumber}`}
        back={{ href: '/design/trials', label: t('gone.back') }}
        search={false}
      />
      <TrialBar of={trialWords(trial, t)}>
        {ended === null ? (
          <>
            <TimeControls id={id} now={now} next={nextWords(trial, t, locale)} />
            <EndTrial id={id} />
          </>
        ) : (
          <b>{ended}</b>
        )}
      </TrialBar>
      {endedAt === null && <TrialLive id={id} mark={trial.mark} />}
      <main
        id="main"
        className={clsx(
          'grid w-full grid-cols-[minmax(0,1fr)] items-start gap-4 pt-4 pb-8 max-lg:gap-2 max-lg:pt-2 lg:px-6',
          ended === null && 'lg:grid-cols-[minmax(0,1fr)_400px]',
        )}
      >
        <div className="grid min-w-0 gap-4 max-lg:gap-2">
          <CaseHead
            {...{ title: view.title, status: view.status, category: view.category, grid: view.grid, card: view.card }}
            tags={[]}
            warnings={endedAt === null && view.engineWaiting ? [t('steps.engineAway')] : []}
            clocks={
              clocks.length > 0 ? (
                <CaseClocks clocks={clocks} now={now} />
              ) : (
                <p className="text-ink-2 mt-3 text-sm">{t('clocks.none')}</p>
              )
            }
          />
          {flow && (
            <Panel id="way" title={t('way.title')} className="overflow-hidden">
              <FlowWay flow={ended === null ? flow : { ...flow, sentence: { zh: ended, en: ended } }} now={now} />
            </Panel>
          )}
          <div className="grid items-start gap-4 max-lg:gap-2 xl:grid-cols-2">
            <Panel id="events" title={t('events.title')}>
              <CaseTimeline events={trial.events} now={now} locale={locale} />
            </Panel>
            <div className="grid min-w-0 gap-4 max-lg:gap-2">
              <Panel id="told" title={t('told.title')} hint={t('told.hint')}>
                <ToldList told={trial.told} now={now} />
              </Panel>
              {view.alarms.length > 0 && (
                <Panel
                  id="alarms"
                  title={cases('alarms.title')}
                  hint={cases('alarms.count', { count: view.alarms.length })}
                >
                  <CaseAlarms alarms={view.alarms} now={now} />
                </Panel>
              )}
            </div>
          </div>
        </div>
        {endedAt === null && (
          <aside aria-label={t('steps.title')} className="min-w-0 max-lg:order-first">
            <Panel id="doing" title={t('steps.title')} className="overflow-hidden">
              <TrialDoing trial={trial} roleName={(role) => nameIn(locale, role)} />
            </Panel>
          </aside>
        )}
      </main>
    </>
  )
}

function reasonOf(endReason: string | null): 'asked' | 'idle' | 'engine' {
  return endReason === 'idle' || endReason === 'engine' ? endReason : 'asked'
}
