'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { LocalDraft } from '@/components/design/save/local-draft.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'

/** Offers the edit that this browser kept while the server could not be reached. */
export function RecoverDialog({
  kept,
  onRecover,
  onDiscard,
}: {
  kept: LocalDraft
  onRecover: () => void
  onDiscard: () => void
}) {
  const t = useTranslations('design.recover')
  const format = useFormatter()
  const time = format.dateTime(new Date(kept.at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Dialog title={t('title')} onClose={onRecover}>
      <p className="text-ink-2">{t('text', { time })}</p>
      <div className="flex justify-end gap-2">
        <Button variant="danger" onClick={onDiscard}>
          {t('discard')}
        </Button>
        <Button variant="primary" onClick={onRecover} autoFocus>
          {t('recover')}
        </Button>
      </div>
    </Dialog>
  )
}
