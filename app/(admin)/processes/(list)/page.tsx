import { Ban, TriangleAlert, Workflow } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { momentWords } from '@/components/case/moment.ts'
import { textIn } from '@/components/case/named.ts'
import { Notice } from '@/components/ui/notice.tsx'
import { Panel } from '@/components/case/panel.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { ExporterHelp } from '@/components/process/exporter-help.tsx'
import { RouteTable } from '@/components/process/route-table.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { awaitedExporter } from '@/server/services/health/awaited-exporter.ts'
import { countIncidents } from '@/server/services/incidents/count-incidents.ts'
import { listProcesses } from '@/server/services/processes/list-processes.ts'
import { listRoutes } from '@/server/services/processes/list-routes.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('processes')
  return { title: t('title') }
}

/** The published processes with their open cases, and which report starts which. */
export default async function ProcessesPage() {
  const person = await requirePerson()
  const [t, locale, processes, routes, exporter, found] = await Promise.all([
    getTranslations('processes'),
    getLocale(),
    listProcesses(person),
    listRoutes(person),
    awaitedExporter(person),
    countIncidents(person),
  ])
  const now = clockNow()
  const incidents = found.ok ? found.value : null
  const link = incidents && <IncidentsLink label={t('list.incidents')} count={incidents.all} />
  return (
    <>
      <TopBar title={t('title')}>{link}</TopBar>
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 max-md:pt-2 md:gap-4 md:px-6"
      >
        {link && <p className="px-4 md:hidden">{link}</p>}
        {exporter && <ExporterHelp settings={exporter.settings} waits={textIn(locale, exporter.waits)} />}
        {!processes.ok && <Notice icon={Ban} title={t('forbidden.title')} text={t('forbidden.text')} />}
        {processes.ok && processes.value.length === 0 && (
          <Notice icon={Workflow} title={t('empty.title')} text={t('empty.text')} />
        )}
        {processes.ok && processes.value.length > 0 && (
          <ul className="grid gap-2 md:gap-3">
            {processes.value.map((process) => (
              <li
                key={process.key}
                className="border-line bg-surface hover:bg-hover lg:rounded-3 relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-8 gap-y-1 px-4 py-3.5 max-md:border-y lg:border lg:px-5"
              >
                <div className="min-w-0">
                  <h2 className="text-md font-semibold">
                    <Link
                      href={`/processes/${encodeURIComponent(process.key)}`}
                      className="text-ink after:absolute after:inset-0"
                    >
                      {process.name}
                    </Link>
                  </h2>
                  <p className="text-ink-2 text-sm">
                    {process.currentVersion === null
                      ? t('list.none')
                      : t('list.version', { version: process.currentVersion })}
                    {process.publishedAt &&
                      `　${t('list.since', { when: momentWords(process.publishedAt, now, locale) })}`}
                  </p>
                </div>
                <dl className="flex gap-6 text-end">
                  <Stuck label={t('list.stuck')} count={incidents?.of(process.key) ?? 0} />
                  <div>
                    <dt className="text-ink-2 text-xs leading-[18px]">{t('list.open')}</dt>
                    <dd className="text-xl font-semibold">{process.open}</dd>
                  </div>
                  <div>
                    <dt className="text-ink-2 text-xs leading-[18px]">{t('list.late')}</dt>
                    <dd className={`text-xl font-semibold ${process.late > 0 ? 'text-red-ink' : 'text-ink-3'}`}>
                      {process.late}
                    </dd>
                  </div>
                </dl>
              </li>
            ))}
          </ul>
        )}
        {routes.ok && (
          <Panel id="routes" title={t('list.routesTitle')}>
            <RouteTable routes={routes.value} />
          </Panel>
        )}
      </main>
    </>
  )
}

function Stuck({ label, count }: { label: string; count: number }) {
  if (count === 0) return null
  return (
    <div>
      <dt className="text-ink-2 text-xs leading-[18px]">{label}</dt>
      <dd className="text-red-ink text-xl font-semibold">{count}</dd>
    </div>
  )
}

function IncidentsLink({ label, count }: { label: string; count: number }) {
  const colour = count > 0 ? 'text-red-ink' : 'text-accent'
  return (
    <Link href="/processes/incidents" className={`${colour} inline-flex min-h-11 items-center gap-1.5 hover:underline`}>
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      {label}
      {count > 0 && <b className="font-semibold tabular-nums">{count}</b>}
    </Link>
  )
}
