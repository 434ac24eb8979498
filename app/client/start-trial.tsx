'use client'
import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import type { TrialTarget } from './start-trial-dialog.tsx'

// fetched when it is asked for: the workbench is heavy enough
const StartTrialDialog = dynamic(() => import('./start-trial-dialog.tsx').then((module) => module.StartTrialDialog), {
  ssr: false,
})

/** The button that asks what the case of a trial is like, and starts it. */
export function StartTrial({
  processKey,
  ...dialog
}: {
  processKey: string
  name: string
  target: TrialTarget
  /** what must have been done first: a draft is tried as it was last saved; gives whether it was */
  before?: () => Promise<boolean>
}) {
  const t = useTranslations('trial.start')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <FlaskConical aria-hidden className="size-4" />
        {t('open')}
      </Button>
      {asking && (
        <StartTrialDialog
          address={`/api/v1/processes/${encodeURIComponent(processKey)}/trials`}
          {...dialog}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
