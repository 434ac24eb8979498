'use client'
import { useTranslations } from 'next-intl'
import { SureButton } from '@/app/client/sure-button.tsx'
import { trialCalls } from '../trial-calls.ts'

/** Ends a trial, after asking. */
export function EndTrial({ id }: { id: string }) {
  const t = useTranslations('trial.end')
  const words = {
    ...{ verb: t('open'), title: t('title'), text: t('text'), sure: t('sure'), keep: t('keep') },
    ...{ done: t('done'), offline: t('offline') },
  }
  return <SureButton words={words} onSure={() => trialCalls.end(id)} />
}
