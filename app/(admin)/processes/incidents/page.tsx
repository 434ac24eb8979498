import { Ban, CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Notice } from '@/components/case/notice.tsx'
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
    <main id="main" className="mx-auto w-full max-w-[960px] pb-8 lg:px-6">
      <div className="flex min-h-[52px] flex-wrap items-center gap-x-2 px-4 lg:px-0">
        <Link href="/processes" className="text-ink-2 hover:underline">
          {t('title')}
        </Link>
        <span aria-hidden className="text-ink-3 px-1">
          /
        </span>
        <h1 className="text-md font-semibold">{t('incidents.title')}</h1>
        <span className="text-ink-3 ms-auto text-sm">{t('incidents.hint')}</span>
      </div>
      <div className="border-line bg-surface lg:rounded-3 border-y lg:border">
        {!found.ok && <Notice icon={Ban} title={t('incidents.forbidden.title')} text={t('incidents.forbidden.text')} />}
        {found.ok && incidents.length === 0 && (
          <Notice icon={CircleCheck} title={t('incidents.empty.title')} text={t('incidents.empty.text')} />
        )}
        {incidents.length > 0 && <IncidentBoard incidents={incidents} now={clockNow()} />}
      </div>
      {found.ok && found.value.nextCursor && (
        <p className="px-4 py-3 text-end lg:px-0">
          <Link href={`?cursor=${encodeURIComponent(found.value.nextCursor)}`} className="text-accent hover:underline">
            {t('incidents.next')}
          </Link>
        </p>
      )}
    </main>
  )
}
