import { FolderOpen, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { CaseCards } from '@/components/case/case-cards.tsx'
import { CaseFilters } from '@/components/case/case-filters.tsx'
import { filterHref, readFilter, type CaseFilter } from '@/components/case/case-filter.ts'
import { CaseTable } from '@/components/case/case-table.tsx'
import { nameIn } from '@/components/case/named.ts'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Notice } from '@/components/ui/notice.tsx'
import { CaseLive } from '../case-live.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { listCases } from '@/server/services/cases/list-cases.ts'
import { listStatuses } from '@/server/services/cases/list-statuses.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases')
  return { title: t('title') }
}

const PAGE = 50

type Query = Record<string, string | string[] | undefined>

/** The cases this person may read; what is shown stands in the address. */
export default async function CasesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson()
  const query = await searchParams
  const filter = readFilter(query)
  const cursor = typeof query['cursor'] === 'string' ? query['cursor'] : null
  const [t, locale, found, statuses] = await Promise.all([
    getTranslations('cases'),
    getLocale(),
    listCases(person, { ...conditions(filter), cursor, limit: PAGE }),
    listStatuses(),
  ])
  const unknownStatus = !found.ok && found.error.code === 'status.unknown'
  // A cursor nobody gave out starts the list anew.
  const page = found.ok ? found.value : { items: [], nextCursor: null }
  const now = clockNow()
  return (
    <>
      <TopBar title={t('title')} />
      <CaseLive />
      <main id="main" className="grid w-full gap-3 pb-6 md:px-6">
        <div className="px-4 pt-3 md:px-0 md:pt-0">
          <CaseFilters
            filter={filter}
            statuses={statuses.map((status) => ({ code: status.code, name: nameIn(locale, status) }))}
          />
        </div>
        <div className="border-line bg-surface md:rounded-3 overflow-hidden border-y md:border">
          {page.items.length > 0 ? (
            <>
              <CaseTable cases={page.items} now={now} />
              <CaseCards cases={page.items} now={now} />
            </>
          ) : unknownStatus ? (
            <Notice
              icon={SearchX}
              title={t('unknownStatus.title', { status: filter.status })}
              text={t('unknownStatus.text')}
              action={
                <Link href={filterHref({ ...filter, status: '' })} className={buttonClass()}>
                  {t('unknownStatus.clear')}
                </Link>
              }
            />
          ) : (
            <Notice
              icon={FolderOpen}
              title={t('empty.title')}
              text={t('empty.text')}
              action={
                <Link href="/cases?scope=all" className="text-accent underline underline-offset-3">
                  {t('empty.all')}
                </Link>
              }
            />
          )}
        </div>
        {(cursor ?? page.nextCursor) && (
          <nav aria-label={t('pages.label')} className="flex justify-between px-4 md:px-0">
            {cursor ? <Link href={filterHref(filter)}>{t('pages.first')}</Link> : <span />}
            {page.nextCursor && <Link href={filterHref(filter, page.nextCursor)}>{t('pages.next')}</Link>}
          </nav>
        )}
      </main>
    </>
  )
}

function conditions({ q, status, lamp, scope }: CaseFilter) {
  return {
    ...(q && { q }),
    ...(status && { status }),
    ...(lamp && { lamp }),
    ...(scope === 'open' && !status && { open: true }),
    ...(scope === 'mine' && { mine: true }),
  }
}
