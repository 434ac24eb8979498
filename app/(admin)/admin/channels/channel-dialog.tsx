'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { callApi, problemWords, type Problem } from '@/app/client/call-api.ts'
import { textIn } from '@/components/case/named.ts'
import { fromChannelDraft, toChannelDraft } from '@/components/message/channel-draft.ts'
import { ChannelFields } from '@/components/message/channel-fields.tsx'
import type { ChannelShape } from '@/components/message/channel-shape.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'

/** One more channel, or another way for one there is. */
export function ChannelDialog({
  channel,
  taken,
  hosts,
  secrets,
  onClose,
  onSaved,
}: {
  /** null: a new one */
  channel: ChannelShape | null
  /** codes that a new one may not have */
  taken: readonly string[]
  hosts: readonly string[]
  secrets: readonly string[]
  onClose: () => void
  onSaved: () => void
}) {
  const t = useTranslations('channels')
  const locale = useLocale()
  const id = useId()
  const [draft, setDraft] = useState(() => toChannelDraft(channel))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const isTaken = channel === null && taken.includes(draft.code)
  const faultAt = (path: string) => {
    if (path === 'code' && isTaken) return t('form.taken')
    return problem?.fields.find((field) => field.path === path)?.text
  }
  const save = async () => {
    setBusy(true)
    const address = `/api/v1/channels/${encodeURIComponent(draft.code.trim())}`
    const answer = await callApi(address, { method: 'PUT', body: fromChannelDraft(draft) })
    setBusy(false)
    if (answer.ok) onSaved()
    else setProblem(answer.problem)
  }
  const title = channel ? t('form.edit', { name: textIn(locale, channel.name) }) : t('form.add')
  const missing = [draft.code, draft.zh, draft.en].some((text) => text.trim() === '')
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <ChannelFields
          draft={draft}
          isNew={channel === null}
          hosts={hosts}
          secrets={secrets}
          faultAt={faultAt}
          onChange={setDraft}
        />
        {problem && problem.fields.length === 0 && (
          <FieldFault id={`${id}-fault`}>{problemWords(problem, t('offline'))}</FieldFault>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy} unavailable={missing || isTaken}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
