import { Ban } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import type { Progress } from '@/components/migration/progress-panel.tsx'
import { VersionChoice } from '@/components/process/version-choice.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { can } from '@/domain/policy/can.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { toWire } from '@/server/http/wire.ts'
import { listMigrations } from '@/server/services/migrations/get-migration.ts'
import { getMigrationSides } from '@/server/services/migrations/migration-sides.ts'
import { getProcess } from '@/server/services/processes/get-process.ts'
import { MigrateScreen } from './migrate-screen.tsx'

type Props = {
  /** the key of the process */
  params: Promise<{ id: string }>
  searchParams: Promise<{ from?: string; to?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('migrate')
  return { title: t('title') }
}

/** Takes the open cases of a version to another: which step becomes which, what it means for each, and doing it. */
export default async function MigratePage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const [t, all] = await Promise.all([getTranslations('migrate'), getTranslations('processes')])
  const [key, asked] = [decodeURIComponent((await params).id), await searchParams]
  const found = await getProcess(person, key)
  if (!found.ok && found.error.code === 'process.not_found') notFound()
  if (!found.ok || !can(person, 'process.migrate', null).ok) return <RefusedPage t={all} />
  const { name, versions, currentVersion } = found.value
  const numbers = versions.map(({ version }) => version)
  const to = asked.to === undefined ? (currentVersion ?? 1) : Number(asked.to)
  const from = asked.from === undefined ? (numbers.find((version) => version < to) ?? to) : Number(asked.from)
  const address = `/design/${encodeURIComponent(key)}/migrate`
  const [sides, migrations] = await Promise.all([
    getMigrationSides(person, key, { from, to }),
    listMigrations(person, key),
  ])
  if (!sides.ok && sides.error.code === 'process.version_not_found') notFound()
  const latest = migrations.ok ? migrations.value[0] : undefined
  return (
    <>
      <TopBar
        title={t('heading', { name })}
        sub={t('sub', { from, to })}
        back={{ href: `/processes/${encodeURIComponent(key)}`, label: t('back') }}
      />
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-24 max-md:pt-2 lg:gap-4 lg:px-6"
      >
        <div className="px-4 lg:px-0">
          <VersionChoice address={address} versions={numbers} from={from} to={to} />
        </div>
        {sides.ok ? (
          <MigrateScreen
            key={`${from} ${to}`}
            processKey={key}
            name={name}
            versions={{ from, to }}
            sides={sides.value}
            latest={latest ? (toWire(latest) as Progress) : null}
            at={clockNow().toISOString()}
          />
        ) : (
          <Notice icon={Ban} title={t('same.title')} text={t('same.text')} />
        )}
      </main>
    </>
  )
}
