'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { FieldError } from '@/components/report/field-error.tsx'
import type { Named } from './named.ts'

export type Candidate = { id: string; name: string; role: Named; unit: Named }

/** Gives an open step to a person: only those who hold its role in its unit are offered. */
export function AssignDialog({
  step,
  list,
  onAssign,
  onClose,
}: {
  step: string
  list: () => Promise<Candidate[] | null>
  onAssign: (personId: string, reason: string) => Promise<string | null>
  onClose: () => void
}) {
  const t = useTranslations('cases.assign')
  const ids = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const ask = useRef(list)
  const [people, setPeople] = useState<Candidate[] | null | undefined>(undefined)
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
    let gone = false
    void ask.current().then((found) => !gone && setPeople(found))
    return () => {
      gone = true
    }
  }, [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (!chosen) return setFault(t('choose'))
    setBusy(true)
    setFault(await onAssign(chosen, reason.trim()))
    setBusy(false)
  }
  const name = people?.find(({ id }) => id === chosen)?.name
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${ids}-title`}
      onClose={onClose}
      className="rounded-3 border-line-strong bg-surface text-ink shadow-3 m-auto w-[min(440px,calc(100vw-32px))] border p-5 backdrop:bg-black/40"
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
        <h2 id={`${ids}-title`} className="text-lg font-semibold">
          {t('title', { step })}
        </h2>
        {people === undefined && <p className="text-ink-2">{t('loading')}</p>}
        {people === null && <p className="text-ink-2">{t('failed')}</p>}
        {people?.length === 0 && <p className="text-ink-2">{t('nobody')}</p>}
        {people && people.length > 0 && (
          <fieldset className="grid max-h-[40vh] gap-1.5 overflow-y-auto">
            <legend className="text-ink-2 mb-1 text-sm">{t('who')}</legend>
            {people.map((person) => (
              <label
                key={person.id}
                className="rounded-2 border-line-strong has-checked:border-brand has-checked:bg-accent-tint grid min-h-11 cursor-pointer grid-cols-[18px_minmax(0,1fr)] items-center gap-2.5 border px-3 py-1 has-checked:shadow-[inset_0_0_0_1px_var(--color-brand)]"
              >
                <input
                  type="radio"
                  name={ids}
                  value={person.id}
                  checked={chosen === person.id}
                  onChange={() => setChosen(person.id)}
                  className="accent-brand size-4"
                />
                <span>
                  <b className="font-semibold">{person.name}</b>
                  <small className="text-ink-2 ms-2 text-xs">
                    {person.unit.name} · {person.role.name}
                  </small>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <div>
          <label htmlFor={`${ids}-reason`} className="text-ink-2 mb-1 block text-sm">
            {t('reason')}
          </label>
          <input
            id={`${ids}-reason`}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
            className="rounded-2 border-control bg-surface max-md:text-md h-9 w-full border px-2.5 max-md:h-12"
          />
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
            className="rounded-2 bg-brand text-on-brand hover:bg-brand-hover h-9 cursor-pointer px-4 font-semibold pointer-coarse:h-11"
          >
            {name ? t('verb', { name }) : t('verbNone')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
