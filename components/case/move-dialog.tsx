'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SendPhoto } from '@/components/form/use-photo-uploads.ts'
import { AttachmentField } from './attachment-field.tsx'
import { DurationField, readDuration, type Duration } from './duration-field.tsx'
import { PassageField, type ListPassages } from './passage-field.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAttachments } from './use-attachments.ts'

export type MoveKind = 'withdraw' | 'void' | 'hold' | 'resume' | 'extend' | 'urge' | 'supervise' | 'reply' | 'jump'

/** What a move says beside its reason. */
export type MoveMore = {
  amount?: number
  unit?: string
  replyDue?: { amount: number; unit: string }
  files?: string[]
  to?: string
}

/** moves whose request or instruction may carry photos */
const withFiles: ReadonlySet<MoveKind> = new Set(['hold', 'extend', 'supervise'])

/** Asks for what a move needs: consequence, how much time where it is about time, photos, the reason. */
export function MoveDialog({
  kind,
  busy,
  error,
  send,
  passages,
  onConfirm,
  onClose,
}: {
  kind: MoveKind
  busy: boolean
  error: string | null
  send: SendPhoto
  /** the steps the case can go back to */
  passages?: ListPassages
  onConfirm: (reason: string, more: MoveMore) => void
  onClose: () => void
}) {
  const t = useTranslations('cases.moves')
  const words = useTranslations('cases.duration')
  const [duration, setDuration] = useState<Duration>({ amount: kind === 'supervise' ? '1' : '2', unit: 'workday' })
  const [asksReply, setAsksReply] = useState(true)
  const [fault, setFault] = useState<string | null>(null)
  const [to, setTo] = useState('')
  const attachments = useAttachments(send)
  const timed = kind === 'extend' || (kind === 'supervise' && asksReply)
  const confirm = (reason: string) => {
    const read = timed ? readDuration(duration) : null
    if (timed && !read) return setFault(words('missing'))
    if (kind === 'jump' && to === '') return setFault(t('jump.choose'))
    const files = attachments.take()
    if (!files) return
    const time = read ? (kind === 'extend' ? read : { replyDue: read }) : {}
    onConfirm(reason, { ...time, ...(to && { to }), ...(files.length > 0 && { files }) })
  }
  return (
    <ReasonDialog
      danger={kind === 'void'}
      title={t(`${kind}.title`)}
      consequence={t(`${kind}.consequence`)}
      readers={t(`${kind}.readers`)}
      {...(kind === 'supervise' || kind === 'reply'
        ? { label: t(`${kind}.label`), missing: t(`${kind}.missing`) }
        : {})}
      verb={t(`${kind}.verb`)}
      busy={busy}
      error={error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {kind === 'supervise' && (
        <label className="inline-flex min-h-6 items-center gap-2 max-md:min-h-11">
          <input type="checkbox" checked={asksReply} onChange={(event) => setAsksReply(event.target.checked)} />
          {t('supervise.asksReply')}
        </label>
      )}
      {timed && (
        <DurationField
          label={t(kind === 'extend' ? 'extend.more' : 'supervise.within')}
          value={duration}
          fault={fault}
          onChange={(value) => {
            setDuration(value)
            setFault(null)
          }}
        />
      )}
      {kind === 'jump' && passages && (
        <PassageField
          list={passages}
          value={to}
          fault={fault}
          onChoose={(id) => {
            setTo(id)
            setFault(null)
          }}
        />
      )}
      {withFiles.has(kind) && <AttachmentField attachments={attachments} />}
    </ReasonDialog>
  )
}
