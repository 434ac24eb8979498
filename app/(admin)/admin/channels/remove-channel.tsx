'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { callApi, problemWords, type Problem } from '@/app/client/call-api.ts'
import { textIn } from '@/components/case/named.ts'
import type { ChannelShape } from '@/components/message/channel-shape.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'

/** Asks before a channel is taken away; one that a policy uses stays, and says which. */
export function RemoveChannel({
  channel,
  onClose,
  onRemoved,
}: {
  channel: ChannelShape
  onClose: () => void
  onRemoved: () => void
}) {
  const t = useTranslations('channels')
  const locale = useLocale()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = async () => {
    setBusy(true)
    const answer = await callApi(`/api/v1/channels/${encodeURIComponent(channel.code)}`, { method: 'DELETE' })
    setBusy(false)
    if (answer.ok) onRemoved()
    else setProblem(answer.problem)
  }
  return (
    <Dialog title={t('remove.title', { name: textIn(locale, channel.name) })} onClose={onClose}>
      <p>{t('remove.text')}</p>
      {problem && <FieldFault id={`${id}-fault`}>{problemWords(problem, t('offline'))}</FieldFault>}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('form.cancel')}</Button>
        <Button variant="danger-solid" busy={busy} onClick={() => void remove()}>
          {t('acts.remove')}
        </Button>
      </div>
    </Dialog>
  )
}
