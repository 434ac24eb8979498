import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { StartTrial } from '@/app/client/start-trial.tsx'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Panel } from '@/components/case/panel.tsx'
import { leftBehind } from '@/components/process/left-behind.ts'
import { LeftBehindLine } from '@/components/process/left-behind-line.tsx'
import { NameList } from '@/components/process/name-list.tsx'
import { FigureTotals } from '@/components/process/figure-totals.tsx'
import { FiguresView } from '@/components/process/figures-view.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Tag } from '@/components/ui/tag.tsx'
import { PlainMarkdown } from '@/components/process/plain-markdown.tsx'
import { VersionList } from '@/components/process/version-list.tsx'
import { can } from '@/domain/policy/can.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { listBundleParts } from '@/server/services/processes/list-bundle-parts.ts'
import { getRollout } from '@/server/services/publishing/get-rollout.ts'
import { getFigures } from '@/server/services/processes/get-figures.ts'
import { getProcess } from '@/server/services/processes/get-process.ts'
import { figureChoice, type FiguresAsked } from './figure-choice.ts'
import { FigureFilter } from './figure-filter.tsx'
import { FindWay } from './find-way.tsx'
import { NewCases } from './new-cases.tsx'
import { VersionActions } from './version-actions.tsx'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<FiguresAsked> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('processes')
  return { title: t('title') }
}

/** One process as it runs: the drawing with the open cases, its versions, its words, forms and rules. */
export default async function ProcessPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const { key } = await params
  const query = await searchParams
  const asked = Number(query.version)
  const found = await getProcess(
    person,
    decodeURIComponent(key),
    Number.isInteger(asked) && asked > 0 ? { version: asked } : {},
  )
  const t = await getTranslations('processes')
  if (!found.ok && found.error.code === 'process.not_found') notFound()
  if (!found.ok) {
    return <RefusedPage t={t} />
  }
  const { name, version, versions, bpmn, readme, currentVersion } = found.value
  const read = await getRollout(person, found.value.key)
  if (!read.ok) notFound()
  const [rollout, mayPublish] = [read.value, can(person, 'process.publish', null).ok]
  const left = version === currentVersion ? leftBehind(versions) : null
  const actions = mayPublish && (
    <VersionActions
      {...{ processKey: found.value.key, version, currentVersion, canary: rollout.canary?.version ?? null }}
      versions={versions.map((each) => each.version)}
      retired={rollout.retired.map((each) => each.version)}
    />
  )
  const parts = await listBundleParts(person, found.value.key, version)
  const choice = figureChoice(query, version)
  const figures = await getFigures(person, found.value.key, choice)
  return (
    <>
      <TopBar
        title={name}
        sub={version === currentVersion ? t('detail.inUse', { version }) : t('detail.shown', { version })}
        back={{ href: '/processes', label: t('notFound.back') }}
      >
        {actions}
        <Tag>{version === currentVersion ? t('detail.inUse', { version }) : t('detail.shown', { version })}</Tag>
      </TopBar>
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 max-md:pt-2 lg:gap-4 lg:px-6"
      >
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 lg:px-0">
          <FigureFilter processKey={found.value.key} version={version} choice={choice} />
          <div className="flex flex-wrap items-center gap-2">
            <FindWay />
            {can(person, 'process.draw', null).ok && (
              <StartTrial processKey={found.value.key} name={name} target={{ version }} />
            )}
            <Link
              href={`/processes/${encodeURIComponent(found.value.key)}/replay?version=${version}`}
              className={buttonClass()}
            >
              {t('figures.replay')}
            </Link>
          </div>
        </div>
        {left?.open === 0 && (
          <div className="border-line bg-surface-2 lg:rounded-3 px-4 py-3 max-lg:border-y lg:border">
            <LeftBehindLine
              processKey={found.value.key}
              left={left}
              mayMigrate={can(person, 'process.migrate', null).ok}
            />
          </div>
        )}
        {figures.ok && (
          <>
            <FigureTotals steps={figures.value.steps} />
            <FiguresView name={name} drawn={{ version, bpmn }} days={choice.days} steps={figures.value.steps} />
          </>
        )}
        <div className="grid items-start gap-4 max-lg:gap-2 lg:grid-cols-[minmax(0,1fr)_380px]">
          <div className="grid min-w-0 gap-4 max-lg:gap-2">
            <Panel id="readme" title={t('detail.readme')}>
              <div className="px-4 py-3">
                {readme ? <PlainMarkdown text={readme} /> : <p className="text-ink-2">{t('detail.noReadme')}</p>}
              </div>
            </Panel>
          </div>
          <div className="grid min-w-0 gap-4 max-lg:gap-2">
            <NewCases rollout={rollout} now={clockNow()} mayPublish={mayPublish}>
              {/* the top bar of a phone has no room for them */}
              {actions && <div className="flex flex-wrap gap-2 md:hidden">{actions}</div>}
            </NewCases>
            <Panel
              id="versions"
              title={t('detail.versions')}
              hint={versions.length > 1 ? undefined : t('detail.versionsHint')}
              className="overflow-hidden"
              action={
                versions.length > 1 && (
                  <>
                    <Link
                      href={`/processes/${encodeURIComponent(found.value.key)}/compare`}
                      className={buttonClass('quiet', 'sm')}
                    >
                      {t('versions.compare')}
                    </Link>
                    <Link
                      href={`/processes/${encodeURIComponent(found.value.key)}/figures`}
                      className={buttonClass('quiet', 'sm')}
                    >
                      {t('versus.link')}
                    </Link>
                    {can(person, 'process.migrate', null).ok && (
                      <Link
                        href={`/design/${encodeURIComponent(found.value.key)}/migrate`}
                        className={buttonClass('quiet', 'sm')}
                      >
                        {t('versions.migrate')}
                      </Link>
                    )}
                  </>
                )
              }
            >
              <VersionList
                processKey={found.value.key}
                versions={versions}
                shown={version}
                now={clockNow()}
                rollout={rollout}
              />
            </Panel>
            <Panel id="forms" title={t('detail.forms')}>
              <NameList items={parts.ok ? parts.value.forms : []} none={t('detail.none')} />
            </Panel>
            <Panel id="rules" title={t('detail.rules')}>
              <NameList items={parts.ok ? parts.value.rules : []} none={t('detail.none')} />
            </Panel>
          </div>
        </div>
      </main>
    </>
  )
}
