'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { FieldError } from '@/components/report/field-error.tsx'

export type ReasonDialogProps = {
  open: boolean
  /** what the verb on the button does */
  title: string
  /** consequence first */
  consequence: string
  /** who will read the reason */
  readers: string
  verb: string
  danger?: boolean
  busy: boolean
  error: string | null
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Confirm with a reason: the consequence, then the reason, then the verb on the button; never a bare 确定. */
export function ReasonDialog({
  open,
  title,
  consequence,
  readers,
  verb,
  danger,
  busy,
  error,
  onConfirm,
  onClose,
}: ReasonDialogProps) {
  const t = useTranslations('cases.reason')
  const ids = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  const fault = missing ? t('missing') : error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!reason.trim())
    if (reason.trim() && !busy) onConfirm(reason.trim())
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${ids}-title`}
      onClose={onClose}
      className="rounded-3 border-line-strong bg-surface text-ink shadow-3 m-auto w-[min(480px,calc(100vw-32px))] border p-5 backdrop:bg-black/40"
    >
      <form onSubmit={submit} noValidate className="grid gap-3">
        <h2 id={`${ids}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="text-ink-2">{consequence}</p>
        <div>
          <label htmlFor={`${ids}-reason`} className="text-ink-2 mb-1 block text-sm">
            {t('label')}
          </label>
          <textarea
            id={`${ids}-reason`}
            value={reason}
            rows={3}
            maxLength={500}
            autoFocus
            onChange={(event) => {
              setReason(event.target.value)
              setMissing(false)
            }}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${ids}-error` : `${ids}-readers`}
            className="rounded-2 border-control bg-surface aria-invalid:border-red max-md:text-md w-full border px-2.5 py-2 aria-invalid:border-2"
          />
          {fault ? (
            <FieldError id={`${ids}-error`} text={fault} />
          ) : (
            <p id={`${ids}-readers`} className="text-ink-3 mt-1 text-xs">
              {readers}
            </p>
          )}
        </div>
        <div className="flex justify-end gap-2.5">
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="rounded-2 border-line-strong hover:bg-hover h-9 cursor-pointer border px-3 pointer-coarse:h-11"
          >
            {t('back')}
          </button>
          <button
            type="submit"
            aria-disabled={busy || undefined}
            className={`rounded-2 h-9 cursor-pointer px-4 font-semibold aria-disabled:cursor-progress pointer-coarse:h-11 ${danger ? 'bg-red-solid text-on-red' : 'bg-brand text-on-brand hover:bg-brand-hover'}`}
          >
            {busy ? t('busy') : verb}
          </button>
        </div>
      </form>
    </dialog>
  )
}
