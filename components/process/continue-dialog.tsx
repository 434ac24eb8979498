'use client'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { TextArea } from '@/components/ui/input.tsx'
import type { Incident } from './incident-list.tsx'

export type ContinueDialogProps = {
  incident: Incident
  onContinue: (elementId: string, reason: string) => Promise<string | null>
  onClose: () => void
}

/** 从环节……继续: choose the step, say why; the same case goes on there with its clocks and its history. */
export function ContinueDialog({ incident, onContinue, onClose }: ContinueDialogProps) {
  const t = useTranslations('processes.continue')
  const id = useId()
  const here = incident.restPoints.find(({ elementId }) => elementId === incident.elementId)
  const [chosen, setChosen] = useState(here?.elementId ?? '')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (!chosen || !reason.trim()) return setFault(t('missing'))
    setBusy(true)
    setFault(await onContinue(chosen, reason.trim()))
    setBusy(false)
  }
  const name = incident.restPoints.find(({ elementId }) => elementId === chosen)?.name
  return (
    <Dialog title={t('title', { number: incident.caseNumber ?? '' })} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
        <p className="text-ink-2">{t('consequence')}</p>
        <Field id={`${id}-step`} label={t('step')}>
          <select
            id={`${id}-step`}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            className="rounded-2 border-control bg-surface max-md:text-md h-9 w-full border px-2.5 max-md:h-12"
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
        </Field>
        <Field id={`${id}-reason`} label={t('reason')} help={t('readers')}>
          <TextArea
            id={`${id}-reason`}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-describedby={`${id}-reason-note`}
          />
        </Field>
        {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
        <div className="flex justify-end gap-2.5">
          <Button onClick={onClose}>{t('back')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {name ? t('verb', { step: name }) : t('verbNone')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
