'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'
import { NoteDialog } from '@/components/time/note-dialog.tsx'

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
  const [follow, setFollow] = useState(true)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { code, ...entered } = input
  const save = async (note: string) => {
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
  const words = { title: t('title'), note: t('note'), cancel: t('cancel'), save: t('save') }
  return (
    <NoteDialog words={words} busy={busy} fault={fault} onSave={(note) => void save(note)} onClose={onClose}>
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          checked={follow}
          onChange={({ target }) => setFollow(target.checked)}
          className="accent-brand size-4"
        />
        {t('follow', { count: moving })}
      </label>
    </NoteDialog>
  )
}
