'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import type { DraftFile } from '@/components/design/bench.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { draftCalls } from './draft.ts'

/** Somebody saved the draft meanwhile: theirs is loaded, or what was drawn here goes on as a draft of its own. */
export function StaleDialog({
  files,
  onLoad,
  onKept,
}: {
  files: () => Promise<readonly DraftFile[]>
  onLoad: () => Promise<void>
  onKept: () => void
}) {
  const t = useTranslations('design.staleDialog')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const keepMine = async () => {
    setBusy(true)
    const answer = await draftCalls.create({ files: await files() })
    setBusy(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, t('offline')))
    onKept()
    router.push(`/design/${answer.value.id}`)
  }
  const load = async () => {
    setBusy(true)
    await onLoad()
    setBusy(false)
  }
  return (
    <Dialog title={t('title')} onClose={() => void keepMine()}>
      <p className="text-ink-2">{t('text')}</p>
      {fault && <FieldFault id="stale-fault">{fault}</FieldFault>}
      <div className="flex justify-end gap-2">
        <Button busy={busy} onClick={() => void load()}>
          {t('load')}
        </Button>
        <Button variant="primary" busy={busy} onClick={() => void keepMine()}>
          {t('keep')}
        </Button>
      </div>
    </Dialog>
  )
}
