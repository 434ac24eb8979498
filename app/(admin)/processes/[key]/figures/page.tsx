import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import { VersionChoice } from '@/components/process/version-choice.tsx'
import { VersionFigures } from '@/components/process/version-figures.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Segmented } from '@/components/ui/segmented.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { getFigures } from '@/server/services/processes/get-figures.ts'
import { getProcess } from '@/server/services/processes/get-process.ts'
import { figureChoice, spans } from '../figure-choice.ts'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ from?: string; to?: string; days?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('processes.versus')
  return { title: t('title') }
}

/** How the steps of two versions do, side by side. Unless asked, the newest two. */
export default async function VersusPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const [t, all] = await Promise.all([getTranslations('processes.versus'), getTranslations('processes')])
  const [key, asked] = [decodeURIComponent((await params).key), await searchParams]
  const found = await getProcess(person, key)
  if (!found.ok && found.error.code === 'process.not_found') notFound()
  if (!found.ok) return <RefusedPage t={all} />
  const numbers = found.value.versions.map(({ version }) => version)
  const to = asked.to === undefined ? (numbers[0] ?? 1) : Number(asked.to)
  const from = asked.from === undefined ? (numbers.find((version) => version < to) ?? to) : Number(asked.from)
  const { days } = figureChoice(asked, to)
  const [before, after] = await Promise.all([
    getFigures(person, key, { version: from, days }),
    getFigures(person, key, { version: to, days }),
  ])
  if (!before.ok || !after.ok) notFound()
  const address = `/processes/${encodeURIComponent(key)}/figures`
  return (
    <>
      <TopBar
        title={t('heading', { name: found.value.name })}
        back={{ href: `/processes/${encodeURIComponent(key)}`, label: all('compare.back') }}
      />
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 max-md:pt-2 lg:gap-4 lg:px-6"
      >
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 lg:px-0">
          <VersionChoice address={address} versions={numbers} from={from} to={to} also={`&days=${days}`} />
          <Segmented
            label={all('figures.span')}
            current={String(days)}
            segments={spans.map((span) => ({
              key: String(span),
              label: all('figures.days', { days: span }),
              href: `${address}?from=${from}&to=${to}&days=${span}`,
            }))}
          />
        </div>
        <VersionFigures
          name={found.value.name}
          from={{ version: from, steps: before.value.steps }}
          to={{ version: to, steps: after.value.steps }}
        />
      </main>
    </>
  )
}
