'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { trialCalls } from './trial-calls.ts'

/** Ends a trial, after asking. */
export function EndTrial({ id }: { id: string }) {
  const t = useTranslations('trial.end')
  const router = useRouter()
  const say = useToast()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const end = async () => {
    setBusy(true)
    const answer = await trialCalls.end(id)
    setBusy(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, t('offline')))
    setAsking(false)
    say({ kind: 'done', text: t('done') })
    router.refresh()
  }
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      {asking && (
        <Dialog title={t('title')} onClose={() => setAsking(false)}>
          <p className="text-ink-2">{t('text')}</p>
          {fault && <FieldFault id="end-trial-fault">{fault}</FieldFault>}
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
            <Button variant="primary" busy={busy} onClick={() => void end()}>
              {t('sure')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
