'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { FieldError } from '@/components/report/field-error.tsx'
import type { Incident } from './incident-list.tsx'

const FIELD = 'w-full rounded-2 border border-control bg-surface px-2.5 max-md:text-md'

/** 从环节……继续: choose the step, say why; the same case goes on there with its clocks and its history. */
export function ContinueDialog({
  incident,
  onContinue,
  onClose,
}: {
  incident: Incident
  onContinue: (elementId: string, reason: string) => Promise<string | null>
  onClose: () => void
}) {
  const t = useTranslations('processes.continue')
  const ids = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const here = incident.restPoints.find(({ elementId }) => elementId === incident.elementId)
  const [elementId, setElementId] = useState(here?.elementId ?? '')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (!elementId || !reason.trim()) return setFault(t('missing'))
    setBusy(true)
    setFault(await onContinue(elementId, reason.trim()))
    setBusy(false)
  }
  const chosen = incident.restPoints.find((point) => point.elementId === elementId)
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${ids}-title`}
      onClose={onClose}
      className="rounded-3 border-line-strong bg-surface text-ink shadow-3 m-auto w-[min(480px,calc(100vw-32px))] border p-5 backdrop:bg-black/40"
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
        <h2 id={`${ids}-title`} className="text-lg font-semibold">
          {t('title', { number: incident.caseNumber ?? '' })}
        </h2>
        <p className="text-ink-2">{t('consequence')}</p>
        <div>
          <label htmlFor={`${ids}-step`} className="text-ink-2 mb-1 block text-sm">
            {t('step')}
          </label>
          <select
            id={`${ids}-step`}
            value={elementId}
            onChange={(event) => setElementId(event.target.value)}
            className={`${FIELD} h-9 pointer-coarse:h-12`}
          >
            <option value="" disabled>
              {t('stepNone')}
            </option>
            {incident.restPoints.map((point) => (
              <option key={point.elementId} value={point.elementId}>
                {point.name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${ids}-reason`} className="text-ink-2 mb-1 block text-sm">
            {t('reason')}
          </label>
          <textarea
            id={`${ids}-reason`}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className={`${FIELD} py-2`}
          />
          <p className="text-ink-3 mt-1 text-xs">{t('readers')}</p>
        </div>
        {fault && <FieldError id={`${ids}-fault`} text={fault} />}
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
            className="rounded-2 bg-brand text-on-brand hover:bg-brand-hover h-9 cursor-pointer px-4 font-semibold aria-disabled:cursor-progress pointer-coarse:h-11"
          >
            {busy ? t('busy') : chosen ? t('verb', { step: chosen.name }) : t('verbNone')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
