'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import type { SendPhoto } from '@/components/form/use-photo-uploads.ts'
import { AttachmentList } from './attachment-list.tsx'
import { momentWords } from './moment.ts'
import { MoveDialog } from './move-dialog.tsx'

export type CaseSupervision = {
  id: string
  instruction: string
  by: string | null
  at: Date
  dueAt: Date | null
  files: readonly string[]
  reply: string | null
  repliedBy: string | null
  repliedAt: Date | null
  mayReply: boolean
}

/** What leaders have instructed, the newest first, with replies and what is still owed. */
export function CaseSupervisions({
  supervisions,
  now,
  send,
  onReply,
}: {
  supervisions: readonly CaseSupervision[]
  now: Date
  send: SendPhoto
  onReply: (id: string, reply: string) => Promise<string | null>
}) {
  const t = useTranslations('cases.supervisions')
  const locale = useLocale()
  const [open, setOpen] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const reply = async (text: string) => {
    if (!open) return
    setBusy(true)
    const fault = await onReply(open, text)
    setBusy(false)
    setError(fault)
    if (!fault) setOpen(null)
  }
  return (
    <>
      <ul className="py-1">
        {supervisions.toReversed().map((one) => (
          <li key={one.id} className="grid gap-1 px-4 py-2">
            <p className="wrap-break-word">
              <b className="font-semibold">{one.instruction}</b>
            </p>
            <p className="text-ink-3 text-xs">
              {t('by', { who: one.by ?? t('somebody'), at: momentWords(one.at, now, locale) })}
              {one.dueAt && !one.repliedAt && <>　{t('due', { due: momentWords(one.dueAt, now, locale) })}</>}
            </p>
            <AttachmentList files={one.files} when={momentWords(one.at, now, locale)} />
            {one.reply && (
              <p className="rounded-2 bg-surface-2 px-3 py-1.5 text-sm wrap-break-word">
                {one.reply}
                <span className="text-ink-3 block text-xs">
                  {one.repliedBy} {one.repliedAt && momentWords(one.repliedAt, now, locale)}
                </span>
              </p>
            )}
            {one.mayReply && (
              <div className="pt-1">
                <Button
                  variant={one.dueAt ? 'primary' : 'default'}
                  size="sm"
                  onClick={() => {
                    setError(null)
                    setOpen(one.id)
                  }}
                >
                  {t('reply')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <MoveDialog
          kind="reply"
          busy={busy}
          error={error}
          send={send}
          onConfirm={(text) => void reply(text)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
