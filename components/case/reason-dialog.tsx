'use client'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { TextArea } from '@/components/ui/input.tsx'

export type ReasonDialogProps = {
  title: string
  /** consequence first */
  consequence: string
  /** who will read the reason */
  readers: string
  verb: string
  /** what the text is called where it is no reason, and what is said when it is empty */
  label?: string
  /** the way back, where 先不了 does not fit */
  back?: string
  missing?: string
  danger?: boolean
  /** what else is asked for, above the reason */
  children?: ReactNode
  busy: boolean
  error: string | null
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Confirm with a reason: the consequence, then the reason, then the verb on the button; never a bare 确定. */
export function ReasonDialog({
  title,
  consequence,
  readers,
  verb,
  label,
  back,
  missing: missingWords,
  danger,
  children,
  busy,
  error,
  onConfirm,
  onClose,
}: ReasonDialogProps) {
  const t = useTranslations('cases.reason')
  const id = useId()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const fault = missing ? (missingWords ?? t('missing')) : error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!reason.trim())
    if (reason.trim() && !busy) onConfirm(reason.trim())
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-3">
        <p className="text-ink-2">{consequence}</p>
        {children}
        <Field id={id} label={label ?? t('label')} help={readers} fault={fault}>
          <TextArea
            id={id}
            value={reason}
            maxLength={500}
            autoFocus
            onChange={(event) => {
              setReason(event.target.value)
              setMissing(false)
            }}
            aria-invalid={fault ? true : undefined}
            aria-describedby={`${id}-note`}
          />
        </Field>
        <div className="flex justify-end gap-2.5">
          <Button onClick={onClose}>{back ?? t('back')}</Button>
          <Button type="submit" variant={danger ? 'danger-solid' : 'primary'} busy={busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
