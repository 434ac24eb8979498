import { FlaskConical } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import { momentWords } from '@/components/case/moment.ts'
import { Panel } from '@/components/case/panel.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { Tag } from '@/components/ui/tag.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { listTrials } from '@/server/services/trials/list-trials.ts'
import { trialWords } from './trial-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('trial')
  return { title: t('title') }
}

/** The person's own trials: those that run, and what became of the others. */
export default async function TrialsPage() {
  const person = await requirePerson()
  const [t, locale, trials] = await Promise.all([getTranslations('trial'), getLocale(), listTrials(person)])
  if (!trials.ok) return <RefusedPage t={t} />
  const now = clockNow()
  return (
    <>
      <TopBar title={t('title')} back={{ href: '/design', label: t('list.back') }} />
      <main id="main" className="w-full pb-8 md:px-6">
        <Panel id="trials" title={t('list.title')}>
          {trials.value.length === 0 && (
            <Notice icon={FlaskConical} heading="h3" title={t('list.empty.title')} text={t('list.empty.text')} />
          )}
          <ul>
            {trials.value.map((trial) => (
              <li
                key={trial.id}
                className="border-line hover:bg-hover relative flex items-center justify-between gap-3 px-4 py-3 not-first:border-t"
              >
                <div className="min-w-0">
                  <h3 className="font-semibold">
                    <Link href={`/design/trials/${trial.id}`} className="text-ink after:absolute after:inset-0">
                      {trialWords(trial, t)}
                    </Link>
                  </h3>
                  <p className="text-ink-2 text-sm">
                    {trial.caseNumber}　{t('list.started', { when: momentWords(trial.startedAt, now, locale) })}
                    {trial.endedAt && <>　{t('list.endedAt', { when: momentWords(trial.endedAt, now, locale) })}</>}
                  </p>
                </div>
                <Tag {...(!trial.endedAt && { tone: 'accent' })}>{t(trial.endedAt ? 'ended' : 'list.running')}</Tag>
              </li>
            ))}
          </ul>
        </Panel>
      </main>
    </>
  )
}
