'use client'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input, TextArea } from '@/components/ui/input.tsx'
import type { BoardMove } from './board-shape.ts'

export const replyUnits = ['workhour', 'workday', 'hour', 'day'] as const

export type ReplyDue = { amount: number; unit: (typeof replyUnits)[number] }

const mostUnits = 60

/** A leader's word to whoever has a case in hand; 督办 asks for a reply by a deadline, in working time as it is offered. */
export function MoveDialog({
  move,
  title,
  busy,
  error,
  onConfirm,
  onClose,
}: {
  move: BoardMove
  title: string
  busy: boolean
  error: string | null
  onConfirm: (reason: string, replyDue: ReplyDue | null) => void
  onClose: () => void
}) {
  const t = useTranslations('board.moves')
  const id = useId()
  const [reason, setReason] = useState('')
  const [amount, setAmount] = useState('1')
  const [unit, setUnit] = useState<ReplyDue['unit']>('workday')
  const [tried, setTried] = useState(false)
  const asksReply = move === 'supervise'
  const count = Number(amount)
  const amountFault = asksReply && !(Number.isInteger(count) && count >= 1 && count <= mostUnits)
  const missing = reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing && !amountFault && !busy) onConfirm(reason.trim(), asksReply ? { amount: count, unit } : null)
  }
  const fault = tried && missing ? t('missing') : error
  return (
    <Dialog title={t(`${move}Title`)} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-3">
        <p className="font-semibold">{title}</p>
        <p className="text-ink-2">{t(`${move}Text`)}</p>
        <Field id={id} label={t(`${move}Label`)} help={t(`${move}Readers`)} fault={fault}>
          <TextArea
            id={id}
            value={reason}
            maxLength={500}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
            aria-invalid={fault ? true : undefined}
            aria-describedby={`${id}-note`}
          />
        </Field>
        {asksReply && (
          <fieldset className="grid gap-1">
            <legend className="text-ink-2 mb-1 text-sm max-md:text-base">{t('reply')}</legend>
            <div className="flex gap-2">
              <Input
                type="number"
                min={1}
                max={mostUnits}
                step={1}
                value={amount}
                onChange={(event) => setAmount(event.target.value)}
                aria-label={t('replyAmount')}
                aria-invalid={amountFault ? true : undefined}
                aria-describedby={`${id}-amount`}
                className="max-w-24"
              />
              <select
                value={unit}
                onChange={(event) => setUnit(event.target.value as ReplyDue['unit'])}
                aria-label={t('replyUnit')}
                className="rounded-2 border-control bg-surface max-md:text-md h-9 border px-2 max-md:h-12"
              >
                {replyUnits.map((name) => (
                  <option key={name} value={name}>
                    {t(`units.${name}`)}
                  </option>
                ))}
              </select>
            </div>
            <p id={`${id}-amount`} className={amountFault ? 'text-red-ink text-sm' : 'sr-only'}>
              {t('amount')}
            </p>
          </fieldset>
        )}
        <div className="flex justify-end gap-2.5">
          <Button onClick={onClose}>{t('back')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t(`${move}Verb`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
