'use client'
import { useTranslations } from 'next-intl'
import { SureButton } from '@/app/client/sure-button.tsx'
import { CanaryButton } from './canary-button.tsx'
import { Republish } from './republish.tsx'
import { RetireButton } from './retire-button.tsx'
import { rolloutCalls } from './rollout-calls.ts'

type Props = {
  processKey: string
  /** the version the page shows */
  version: number
  versions: readonly number[]
  currentVersion: number | null
  canary: number | null
  retired: readonly number[]
}

/** What can be done with the version the page shows. */
export function VersionActions({ processKey, version, versions, currentVersion, canary, retired }: Props) {
  const t = useTranslations('processes.rollout')
  const inUse = version === currentVersion
  if (retired.includes(version)) {
    const words = {
      ...{ verb: t('reinstate'), title: t('reinstateTitle', { version }), done: t('reinstated', { version }) },
      ...{ keep: t('cancel'), offline: t('offline') },
      text: t(currentVersion === null ? 'reinstateFirst' : 'reinstateText'),
    }
    return <SureButton words={words} onSure={() => rolloutCalls.reinstate(processKey, version)} />
  }
  if (version === canary) return null
  const followers = inUse ? versions.filter((each) => each !== version && !retired.includes(each)) : null
  return (
    <>
      {!inUse && <Republish processKey={processKey} version={version} />}
      {!inUse && canary === null && currentVersion !== null && (
        <CanaryButton processKey={processKey} version={version} verb={t('tryThis')} />
      )}
      <RetireButton processKey={processKey} version={version} followers={followers} />
    </>
  )
}
