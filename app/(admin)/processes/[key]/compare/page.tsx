import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import { CompareView } from '@/components/process/compare-view.tsx'
import { VersionChoice } from '@/components/process/version-choice.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Segmented } from '@/components/ui/segmented.tsx'
import { changeFilters, isShown, viewChanges, type ChangeFilter } from '@/domain/diff/view-change.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { compareProcess } from '@/server/services/processes/compare-process.ts'
import { getProcess } from '@/server/services/processes/get-process.ts'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ from?: string; to?: string; show?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('processes.compare')
  return { title: t('title') }
}

/** What changed between two versions of a process: in words, and in both drawings. Unless asked, the newest two. */
export default async function ComparePage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const [t, all, locale] = await Promise.all([
    getTranslations('processes.compare'),
    getTranslations('processes'),
    getLocale(),
  ])
  const [key, asked] = [decodeURIComponent((await params).key), await searchParams]
  const found = await getProcess(person, key)
  if (!found.ok && found.error.code === 'process.not_found') notFound()
  if (!found.ok) return <RefusedPage t={all} />
  const { name, versions } = found.value
  const numbers = versions.map(({ version }) => version)
  const to = asked.to === undefined ? (numbers[0] ?? 1) : Number(asked.to)
  const from = asked.from === undefined ? (numbers.find((version) => version < to) ?? to) : Number(asked.from)
  if (!numbers.includes(from) || !numbers.includes(to)) notFound()
  const compared = await compareProcess(person, key, { from, to })
  if (!compared.ok) notFound()
  const changes = viewChanges(compared.value.changes, locale === 'en' ? 'en' : 'zh')
  const filter: ChangeFilter = changeFilters.find((one) => one === asked.show) ?? 'all'
  const address = `/processes/${encodeURIComponent(key)}/compare`
  const segments = changeFilters.map((one) => ({
    key: one,
    href: `${address}?from=${from}&to=${to}${one === 'all' ? '' : `&show=${one}`}`,
    label: t(`filter.${one}`, { count: changes.filter(({ kind }) => isShown(kind, one)).length }),
  }))
  return (
    <>
      <TopBar
        title={t('heading', { name })}
        sub={t('sub', { from, to })}
        back={{ href: `/processes/${encodeURIComponent(key)}`, label: t('back') }}
      />
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 max-md:pt-2 lg:gap-4 lg:px-6"
      >
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 lg:px-0">
          <VersionChoice address={address} versions={numbers} from={from} to={to} />
          <Segmented label={t('filter.label')} segments={segments} current={filter} />
        </div>
        <CompareView
          key={`${from} ${to}`}
          name={name}
          versions={{
            before: { version: from, bpmn: compared.value.bpmn.from },
            after: { version: to, bpmn: compared.value.bpmn.to },
          }}
          changes={changes.filter(({ kind }) => isShown(kind, filter))}
          filter={filter}
        />
      </main>
    </>
  )
}
