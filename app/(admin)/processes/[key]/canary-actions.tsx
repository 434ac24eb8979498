'use client'
import { useTranslations } from 'next-intl'
import { SureButton } from '@/app/client/sure-button.tsx'
import { CanaryButton } from './canary-button.tsx'
import { rolloutCalls } from './rollout-calls.ts'

/** How a trial goes on: for everybody, for another part, or not at all. */
export function CanaryActions({
  processKey,
  version,
  current,
}: {
  processKey: string
  version: number
  current: number
}) {
  const t = useTranslations('processes.rollout')
  const common = { keep: t('cancel'), offline: t('offline') }
  const promote = {
    ...common,
    ...{ verb: t('promote'), title: t('promoteTitle', { version }), text: t('promoteText', { version }) },
    done: t('promoted', { version }),
  }
  const withdraw = {
    ...common,
    ...{ verb: t('withdraw'), title: t('withdrawTitle', { version }), text: t('withdrawText', { version, current }) },
    done: t('withdrawn', { current }),
  }
  return (
    <div className="flex flex-wrap gap-2">
      <SureButton variant="primary" words={promote} onSure={() => rolloutCalls.promote(processKey)} />
      <CanaryButton processKey={processKey} version={version} verb={t('changePart')} />
      <SureButton words={withdraw} onSure={() => rolloutCalls.withdraw(processKey)} />
    </div>
  )
}
