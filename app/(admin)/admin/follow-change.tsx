'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { Panel } from '@/components/case/panel.tsx'
import { MovingClocks } from '@/components/time/moving-clocks.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { usePreview } from './use-preview.ts'

/** What open clocks may follow after a change was saved: which would move, and the word to let them. */
export function FollowChange({ change, now, onDone }: { change: object; now: Date; onDone: () => void }) {
  const t = useTranslations('time.follow')
  const say = useToast()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const { preview, asking } = usePreview(change)
  const totals = preview?.totals
  const count = totals ? totals.later + totals.earlier + totals.levelsOnly : 0
  const follow = async () => {
    setBusy(true)
    const answer = await callApi('/api/v1/recomputes', { method: 'POST', body: change })
    setBusy(false)
    if (!answer.ok) return say({ kind: 'failed', text: problemWords(answer.problem, t('offline')) })
    say({ kind: 'done', text: t('started') })
    onDone()
    router.refresh()
  }
  return (
    <Panel
      id="follow"
      title={t('title')}
      hint={asking ? t('asking') : t('hint')}
      action={
        <>
          <Button size="sm" variant="quiet" onClick={onDone}>
            {t('later')}
          </Button>
          <Button size="sm" variant="primary" busy={busy} unavailable={!preview} onClick={() => void follow()}>
            {t('start', { count })}
          </Button>
        </>
      }
    >
      {preview && <MovingClocks rows={preview.items} totals={preview.totals} now={now} />}
    </Panel>
  )
}
