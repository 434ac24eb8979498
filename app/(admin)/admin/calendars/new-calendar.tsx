'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'

/** One more calendar, begun as a copy of the one on the page. */
export function NewCalendar({
  input,
  onClose,
  onCreated,
}: {
  input: CalendarInput
  onClose: () => void
  onCreated: (code: string) => void
}) {
  const t = useTranslations('time.create')
  const id = useId()
  const [code, setCode] = useState('')
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const ready = /^[\w.-]+$/.test(code) && zh.trim() !== '' && en.trim() !== ''
  const create = async () => {
    setBusy(true)
    const { code: _, ...entered } = input
    const body = { code, input: { ...entered, name: { zh, en } }, note: t('note', { code: input.code }) }
    const answer = await callApi('/api/v1/calendars', { method: 'POST', body })
    setBusy(false)
    if (answer.ok) onCreated(code)
    else setFault(problemWords(answer.problem, t('offline')))
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void create()
        }}
      >
        <Field id={`${id}-zh`} label={t('zh')}>
          <Input id={`${id}-zh`} value={zh} maxLength={100} onChange={({ target }) => setZh(target.value)} />
        </Field>
        <Field id={`${id}-en`} label={t('en')}>
          <Input id={`${id}-en`} value={en} maxLength={100} onChange={({ target }) => setEn(target.value)} />
        </Field>
        <Field id={`${id}-code`} label={t('code')} help={t('codeHelp')}>
          <Input
            id={`${id}-code`}
            value={code}
            maxLength={60}
            aria-describedby={`${id}-code-note`}
            onChange={({ target }) => setCode(target.value)}
          />
        </Field>
        {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
        <Button type="submit" variant="primary" busy={busy} unavailable={!ready} className="justify-self-end">
          {t('create')}
        </Button>
      </form>
    </Dialog>
  )
}
