'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { nameIn, type Named } from './named.ts'
import { RadioRow } from './radio-row.tsx'

export type Candidate = { id: string; name: string; role: Named; unit: Named }

export type AssignDialogProps = {
  step: string
  list: () => Promise<Candidate[] | null>
  onAssign: (personId: string, reason: string) => Promise<string | null>
  onClose: () => void
}

/** Gives an open step to a person: only those who hold its role in its unit are offered. */
export function AssignDialog({ step, list, onAssign, onClose }: AssignDialogProps) {
  const t = useTranslations('cases.assign')
  const locale = useLocale()
  const id = useId()
  const ask = useRef(list)
  const [people, setPeople] = useState<Candidate[] | null | undefined>(undefined)
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
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
  const name = people?.find((person) => person.id === chosen)?.name
  return (
    <Dialog title={t('title', { step })} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
        {!people?.length && (
          <p className="text-ink-2">{t(people === undefined ? 'loading' : people === null ? 'failed' : 'nobody')}</p>
        )}
        {people && people.length > 0 && (
          <fieldset className="grid max-h-[40vh] gap-1.5 overflow-y-auto">
            <legend className="text-ink-2 mb-1 text-sm">{t('who')}</legend>
            {people.map((person) => (
              <RadioRow key={person.id} name={id} value={person.id} checked={chosen === person.id} onChoose={setChosen}>
                <b className="font-semibold">{person.name}</b>
                <small className="text-ink-2 ms-2 text-xs">
                  {nameIn(locale, person.unit)} · {nameIn(locale, person.role)}
                </small>
              </RadioRow>
            ))}
          </fieldset>
        )}
        <Field id={`${id}-reason`} label={t('reason')}>
          <Input
            id={`${id}-reason`}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
        <div className="flex justify-end gap-2.5">
          <Button onClick={onClose}>{t('back')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {name ? t('verb', { name }) : t('verbNone')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
