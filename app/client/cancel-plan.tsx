'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { callApi, problemWords } from './call-api.ts'

/** Takes a publication at a moment back; the draft stays. */
export function CancelPlan({ draft, onCancelled }: { draft: string; onCancelled: () => void }) {
  const t = useTranslations('processes.plan')
  const say = useToast()
  const [busy, setBusy] = useState(false)
  const cancel = async () => {
    setBusy(true)
    const answer = await callApi(`/api/v1/drafts/${encodeURIComponent(draft)}/plan`, { method: 'DELETE' })
    setBusy(false)
    if (!answer.ok) return say({ kind: 'failed', text: problemWords(answer.problem, t('offline')) })
    say({ kind: 'done', text: t('cancelled') })
    onCancelled()
  }
  return (
    <Button size="sm" busy={busy} onClick={() => void cancel()}>
      {t('cancel')}
    </Button>
  )
}
