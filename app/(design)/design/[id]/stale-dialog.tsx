'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftFile } from '@/components/design/bench.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { useOwnDraft } from './use-own-draft.ts'

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
  const [loading, setLoading] = useState(false)
  const { keepMine, keeping, fault } = useOwnDraft(files, onKept)
  const busy = loading || keeping
  const load = async () => {
    setLoading(true)
    await onLoad()
    setLoading(false)
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
