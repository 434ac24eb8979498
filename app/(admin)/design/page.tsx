import { FlaskConical, PencilRuler } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import { momentWords } from '@/components/case/moment.ts'
import { Panel } from '@/components/case/panel.tsx'
import { PlanLine } from '@/components/process/plan-line.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Notice } from '@/components/ui/notice.tsx'
import { Tag } from '@/components/ui/tag.tsx'
import { can } from '@/domain/policy/can.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import type { DraftView } from '@/server/services/drafts/draft-view.ts'
import { listDrafts } from '@/server/services/drafts/list-drafts.ts'
import { listProcesses } from '@/server/services/processes/list-processes.ts'
import { listTrials } from '@/server/services/trials/list-trials.ts'
import { NewDraft } from './new-draft.tsx'
import { ProcessStart } from './process-start.tsx'
import { RemoveDraft } from './remove-draft.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('design')
  return { title: t('title') }
}

/** What is being drawn, and where a new draft may begin; who only approves finds what there is to read. */
export default async function DesignPage() {
  const person = await requirePerson()
  const [t, trial, locale, drafts, processes, trials] = await Promise.all([
    getTranslations('design'),
    getTranslations('trial'),
    getLocale(),
    listDrafts(person),
    listProcesses(person),
    listTrials(person),
  ])
  const running = trials.ok ? trials.value.filter(({ endedAt }) => !endedAt).length : 0
  const now = clockNow()
  const draws = can(person, 'process.draw', null).ok
  if (!drafts.ok) return <RefusedPage t={t} />
  const savedWords = ({ updatedBy, updatedAt, revision }: Pick<DraftView, 'updatedBy' | 'updatedAt' | 'revision'>) =>
    t('list.savedBy', { name: updatedBy.name, when: momentWords(updatedAt, now, locale), revision })
  return (
    <>
      <TopBar title={t('title')}>
        {draws && (
          <Link href="/design/trials" className={buttonClass()}>
            <FlaskConical aria-hidden className="size-4" />
            {running > 0 ? trial('list.count', { count: running }) : trial('list.open')}
          </Link>
        )}
      </TopBar>
      <main id="main" className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 md:gap-4 md:px-6">
        {draws && <NewDraft />}
        <Panel id="drafts" title={t('list.drafts')}>
          {drafts.value.length === 0 && (
            <Notice icon={PencilRuler} heading="h3" title={t('list.empty.title')} text={t('list.empty.text')} />
          )}
          <ul>
            {drafts.value.map(({ id, name, basedOn, lock, plan, ...last }) => {
              const savedBy = savedWords(last)
              return (
                <li
                  key={id}
                  className="border-line hover:bg-hover relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-4 py-3 not-first:border-t"
                >
                  <div className="min-w-0">
                    <h3 className="font-semibold">
                      <Link
                        href={draws ? `/design/${id}` : `/design/review/${id}`}
                        className="text-ink after:absolute after:inset-0"
                      >
                        {name}
                      </Link>
                    </h3>
                    <p className="text-ink-2 text-sm">{savedBy}</p>
                    {plan && (
                      <div className="pt-1">
                        <PlanLine plan={plan} now={now} />
                      </div>
                    )}
                  </div>
                  <div className="flex flex-wrap items-center justify-end gap-2">
                    {lock && <Tag tone="accent">{t('list.editing', { name: lock.person.name })}</Tag>}
                    <Tag>{basedOn === null ? t('list.newProcess') : t('list.basedOn', { version: basedOn })}</Tag>
                    {draws && <RemoveDraft id={id} name={name} saved={`${savedBy}${locale === 'en' ? '. ' : '。'}`} />}
                  </div>
                </li>
              )
            })}
          </ul>
        </Panel>
        {draws && processes.ok && (
          <Panel id="processes" title={t('list.processes')}>
            {processes.value.length === 0 && <p className="text-ink-2 p-4">{t('list.noProcesses')}</p>}
            <ul>
              {processes.value.map(({ key, name, currentVersion, versions }) => (
                <li
                  key={key}
                  className="border-line flex flex-wrap items-center justify-between gap-3 px-4 py-3 not-first:border-t"
                >
                  <div>
                    <h3 className="font-semibold">{name}</h3>
                    <p className="text-ink-2 text-sm">
                      {currentVersion === null
                        ? t(versions.length > 0 ? 'list.resting' : 'list.neverPublished')
                        : t('list.inUse', { version: currentVersion })}
                    </p>
                  </div>
                  {versions.length > 0 && <ProcessStart processKey={key} name={name} />}
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </main>
    </>
  )
}
