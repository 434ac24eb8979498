'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { CancelPlan } from '@/app/client/cancel-plan.tsx'
import { momentWords } from '@/components/case/moment.ts'
import { Panel } from '@/components/case/panel.tsx'
import { usePartWords } from '@/components/process/part-words.ts'
import { PlanLine } from '@/components/process/plan-line.tsx'
import type { RolloutShape } from '@/components/process/rollout.ts'
import { CanaryActions } from './canary-actions.tsx'

type Props = { rollout: RolloutShape; now: Date; mayPublish: boolean; children?: ReactNode }

/** Which version new cases start on, what is tried beside it, and what is to be published when. */
export function NewCases({ rollout, now, mayPublish, children }: Props) {
  const t = useTranslations('processes.rollout')
  const locale = useLocale()
  const router = useRouter()
  const { canary, currentVersion, retired, despiteTests, plans } = rollout
  return (
    <Panel id="new-cases" title={t('title')}>
      <div className="grid gap-3 px-4 py-3 text-sm">
        {currentVersion === null && <p className="text-red-ink font-semibold">{t('nothing')}</p>}
        {currentVersion !== null && !canary && <p>{t('allOn', { version: currentVersion })}</p>}
        <Canary rollout={rollout} now={now} mayPublish={mayPublish} />
        {plans.map((plan) => (
          <PlanLine key={plan.id} plan={plan} now={now}>
            {mayPublish && plan.state === 'waiting' && plan.draft !== null && (
              <CancelPlan draft={plan.draft} onCancelled={() => router.refresh()} />
            )}
          </PlanLine>
        ))}
        {retired.map(({ version, reason, at, by }) => (
          <p key={version} className="text-ink-2">
            <b className="text-ink font-semibold">{t('retiredSince', { version })}</b>{' '}
            {t('retiredBy', { name: by.name, when: momentWords(at, now, locale), reason })}
          </p>
        ))}
        {despiteTests.map(({ version, reason }) => (
          <p key={version} className="text-ink-2">
            <b className="text-ink font-semibold">{t('despiteSince', { version })}</b> {reason}
          </p>
        ))}
        {children}
      </div>
    </Panel>
  )
}

function Canary({ rollout: { key, currentVersion, canary }, now, mayPublish }: Props) {
  const t = useTranslations('processes.rollout')
  const locale = useLocale()
  const partWords = usePartWords()
  if (!canary || currentVersion === null) return null
  const { version, startedAt, startedBy, cases } = canary
  return (
    <>
      <dl className="grid gap-2">
        <Share label={t('tried', { version })} part={partWords(canary)} count={t('begun', { count: cases.canary })} />
        <Share
          label={t('others', { version: currentVersion })}
          part={t('rest')}
          count={t('begun', { count: cases.current })}
        />
      </dl>
      <p className="text-ink-2">{t('since', { name: startedBy.name, when: momentWords(startedAt, now, locale) })}</p>
      {mayPublish && <CanaryActions processKey={key} version={version} current={currentVersion} />}
    </>
  )
}

function Share({ label, part, count }: { label: string; part: string; count: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3">
      <dt>
        <b className="font-semibold">{label}</b> <span className="text-ink-2">{part}</span>
      </dt>
      <dd>{count}</dd>
    </div>
  )
}
