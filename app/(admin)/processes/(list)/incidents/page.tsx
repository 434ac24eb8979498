import { Ban, CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { listIncidents } from '@/server/services/incidents/list-incidents.ts'
import { IncidentBoard } from './incident-board.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('processes.incidents')
  return { title: t('title') }
}

/** What the system did not get done, with the cure beside each. */
export default async function IncidentsPage({ searchParams }: { searchParams: Promise<{ cursor?: string }> }) {
  const person = await requirePerson()
  const { cursor } = await searchParams
  const [t, locale, found] = await Promise.all([
    getTranslations('processes'),
    getLocale(),
    listIncidents(person, { cursor: cursor ?? null }),
  ])
  const incidents = (found.ok ? found.value.items : []).map(({ reasonEn, reason, ...incident }) => ({
    ...incident,
    reason: locale === 'en' ? reasonEn : reason,
  }))
  return (
    <>
      <TopBar
        title={t('incidents.title')}
        sub={t('incidents.hint')}
        back={{ href: '/processes', label: t('notFound.back') }}
      >
        <span className="text-ink-3 truncate text-sm">{t('incidents.hint')}</span>
      </TopBar>
      <main id="main" className="w-full max-w-[1040px] pb-8 max-md:pt-2 md:px-6">
        <div className="border-line bg-surface md:rounded-3 border-y lg:border">
          {!found.ok && (
            <Notice icon={Ban} title={t('incidents.forbidden.title')} text={t('incidents.forbidden.text')} />
          )}
          {found.ok && incidents.length === 0 && (
            <Notice icon={CircleCheck} title={t('incidents.empty.title')} text={t('incidents.empty.text')} />
          )}
          {incidents.length > 0 && <IncidentBoard incidents={incidents} now={clockNow()} />}
        </div>
        {found.ok && found.value.nextCursor && (
          <p className="px-4 py-3 text-end lg:px-0">
            <Link
              href={`?cursor=${encodeURIComponent(found.value.nextCursor)}`}
              className="text-accent hover:underline"
            >
              {t('incidents.next')}
            </Link>
          </p>
        )}
      </main>
    </>
  )
}
