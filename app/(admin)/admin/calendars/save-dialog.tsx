'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { TextArea } from '@/components/ui/input.tsx'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'

/** Says what a new version changes and why, saves it, and lets open clocks follow when that is wanted. */
export function SaveDialog({
  input,
  basedOn,
  moving,
  onClose,
  onSaved,
}: {
  input: CalendarInput
  basedOn: number
  /** open clocks that would move */
  moving: number
  onClose: () => void
  onSaved: (followed: boolean) => void
}) {
  const t = useTranslations('time.save')
  const id = useId()
  const [note, setNote] = useState('')
  const [follow, setFollow] = useState(true)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { code, ...entered } = input
  const save = async () => {
    setBusy(true)
    const address = `/api/v1/calendars/${encodeURIComponent(code)}`
    const body = { input: entered, note, basedOn }
    const saved = await callApi<{ version: number }>(address, { method: 'PUT', body })
    if (!saved.ok) {
      setBusy(false)
      return setFault(problemWords(saved.problem, t('offline')))
    }
    const change = { kind: 'calendar', code, version: saved.value.version }
    if (follow) await callApi('/api/v1/recomputes', { method: 'POST', body: change })
    onSaved(follow)
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (note.trim() !== '') void save()
        }}
      >
        <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-note`}>
          {t('note')}
          <TextArea id={`${id}-note`} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        </label>
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            checked={follow}
            onChange={({ target }) => setFollow(target.checked)}
            className="accent-brand size-4"
          />
          {t('follow', { count: moving })}
        </label>
        {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy} unavailable={note.trim() === ''}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
