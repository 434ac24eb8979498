'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import { useRegions } from '@/app/client/use-regions.ts'
import { PartFields } from '@/components/process/part-fields.tsx'
import { partOf, type PartChoice } from '@/components/process/part.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { rolloutCalls } from './rollout-calls.ts'

/** Lets a part of the new cases start on a version, or changes that part. */
export function CanaryButton({ processKey, version, verb }: { processKey: string; version: number; verb: string }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        {verb}
      </Button>
      {asking && <CanaryDialog processKey={processKey} version={version} onClose={() => setAsking(false)} />}
    </>
  )
}

function CanaryDialog({ processKey, version, onClose }: { processKey: string; version: number; onClose: () => void }) {
  const t = useTranslations('processes.rollout')
  const router = useRouter()
  const say = useToast()
  const regions = useRegions()
  const [choice, setChoice] = useState<PartChoice>({ of: 'unit', unit: '' })
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const part = partOf(choice)
  const start = async () => {
    if (!part) return
    setBusy(true)
    const answer = await rolloutCalls.tryOut(processKey, version, part)
    setBusy(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, t('offline')))
    onClose()
    say({ kind: 'done', text: t('started', { version }) })
    router.refresh()
  }
  return (
    <Dialog title={t('tryTitle', { version })} onClose={onClose}>
      <PartFields choice={choice} regions={regions} onChange={setChoice} />
      <p className="text-ink-2 text-sm">{t('tryText')}</p>
      {fault && <FieldFault id="canary-fault">{fault}</FieldFault>}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="primary" busy={busy} unavailable={!part} onClick={() => void start()}>
          {t('try')}
        </Button>
      </div>
    </Dialog>
  )
}
