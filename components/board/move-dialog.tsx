'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AttachmentField } from '@/components/case/attachment-field.tsx'
import { DurationField, type Duration } from '@/components/case/duration-field.tsx'
import { ReasonDialog } from '@/components/case/reason-dialog.tsx'
import { useAttachments } from '@/components/case/use-attachments.ts'
import type { SendPhoto } from '@/components/form/use-photo-uploads.ts'
import type { LimitUnit } from '@/domain/sla/limit.ts'
import type { BoardMove } from './board-shape.ts'

const replyUnits = ['workhour', 'workday', 'hour', 'day'] as const satisfies readonly LimitUnit[]

export type ReplyDue = { amount: number; unit: LimitUnit }

const mostUnits = 60

/** A leader's word to whoever has a case in hand; 督办 asks for a reply by a deadline, in working time as it is offered. */
export function MoveDialog({
  move,
  title,
  busy,
  error,
  send,
  onConfirm,
  onClose,
}: {
  move: BoardMove
  title: string
  busy: boolean
  error: string | null
  send: SendPhoto
  onConfirm: (reason: string, replyDue: ReplyDue | null, files: string[]) => void
  onClose: () => void
}) {
  const t = useTranslations('board.moves')
  const [due, setDue] = useState<Duration>({ amount: '1', unit: 'workday' })
  const attachments = useAttachments(send)
  const asksReply = move === 'supervise'
  const amount = Number(due.amount)
  const amountFault = asksReply && !(Number.isInteger(amount) && amount >= 1 && amount <= mostUnits)
  const confirm = (reason: string) => {
    const files = attachments.take()
    if (!amountFault && files) onConfirm(reason, asksReply ? { amount, unit: due.unit } : null, files)
  }
  return (
    <ReasonDialog
      title={t(`${move}Title`)}
      consequence={t(`${move}Text`)}
      readers={t(`${move}Readers`)}
      label={t(`${move}Label`)}
      missing={t('missing')}
      verb={t(`${move}Verb`)}
      back={t('back')}
      busy={busy}
      error={error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="font-semibold">{title}</p>
      {asksReply && (
        <DurationField
          label={t('reply')}
          value={due}
          units={replyUnits}
          fault={amountFault ? t('amount') : null}
          onChange={setDue}
        />
      )}
      {move !== 'urge' && <AttachmentField attachments={attachments} />}
    </ReasonDialog>
  )
}
