import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import { momentWords } from '@/components/case/moment.ts'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { listDrafts } from '@/server/services/drafts/list-drafts.ts'
import { getProcess } from '@/server/services/processes/get-process.ts'
import { ReplayScreen, type ReplayTargetChoice } from './replay-screen.tsx'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ draft?: string; version?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replay')
  return { title: t('title') }
}

/** Ended cases walked through a draft or a version on paper, before anybody publishes it. */
export default async function ReplayPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const [t, all, locale] = await Promise.all([getTranslations('replay'), getTranslations('processes'), getLocale()])
  const [key, asked] = [decodeURIComponent((await params).key), await searchParams]
  const found = await getProcess(person, key)
  if (!found.ok && found.error.code === 'process.not_found') notFound()
  if (!found.ok) return <RefusedPage t={all} />
  const { name, versions, currentVersion } = found.value
  const drafts = await listDrafts(person)
  const own = drafts.ok ? drafts.value.filter((draft) => draft.key === key) : []
  const targets: ReplayTargetChoice[] = [
    ...own.map(({ id, name, updatedBy, updatedAt, revision, basedOn }) => ({
      value: `draft:${id}`,
      label: t('draft', {
        ...{ name, person: updatedBy.name, when: momentWords(updatedAt, clockNow(), locale), revision },
        version: basedOn ?? 'none',
      }),
    })),
    ...versions.map(({ version, current }) => ({
      value: `version:${version}`,
      label: t(current ? 'current' : 'version', { version }),
    })),
  ]
  const wanted = asked.draft === undefined ? `version:${asked.version ?? ''}` : `draft:${asked.draft}`
  const usual = own[0] ? `draft:${own[0].id}` : `version:${currentVersion ?? versions[0]?.version ?? 1}`
  return (
    <>
      <TopBar
        title={t('heading', { name })}
        back={{ href: `/processes/${encodeURIComponent(key)}`, label: all('compare.back') }}
      />
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 max-md:pt-2 lg:gap-4 lg:px-6"
      >
        <ReplayScreen
          processKey={key}
          name={name}
          targets={targets}
          chosen={targets.some(({ value }) => value === wanted) ? wanted : usual}
        />
      </main>
    </>
  )
}
