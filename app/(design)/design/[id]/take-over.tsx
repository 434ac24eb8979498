'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { momentWords } from '@/components/case/moment.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { draftCalls, type Draft } from './draft.ts'

/** Takes the drawing over from whoever has it, after saying who that is and what stays of their work. */
export function TakeOver({
  id,
  holder,
  onTakeOver,
}: {
  id: string
  holder: string
  onTakeOver: () => Promise<unknown>
}) {
  const t = useTranslations('design.locked')
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<Pick<Draft, 'updatedAt' | 'updatedBy' | 'revision'> | 'unknown' | null>(null)
  const doing = async (act: () => Promise<unknown>) => {
    setBusy(true)
    await act().finally(() => setBusy(false))
  }
  const ask = async () => {
    const answer = await draftCalls.get(id)
    setAsked(answer.ok ? answer.value : 'unknown')
  }
  return (
    <>
      <Button size="sm" busy={busy && asked === null} onClick={() => void doing(ask)}>
        {t('takeOver')}
      </Button>
      {asked !== null && (
        <Dialog title={t('sureTitle', { name: holder })} onClose={() => setAsked(null)}>
          <p className="text-ink-2">
            {asked !== 'unknown' &&
              t('sureSaved', {
                name: asked.updatedBy.name,
                when: momentWords(new Date(asked.updatedAt), new Date(), locale),
                revision: asked.revision,
              })}
            {t('sureText', { name: holder })}
          </p>
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsked(null)}>{t('wait')}</Button>
            <Button variant="primary" busy={busy} onClick={() => void doing(onTakeOver).then(() => setAsked(null))}>
              {t('takeOver')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
