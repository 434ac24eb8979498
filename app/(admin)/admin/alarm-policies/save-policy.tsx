'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi, problemWords, type Problem } from '@/app/client/call-api.ts'
import { FromField, validFromOf } from '@/components/time/from-field.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import { NoteDialog } from '@/components/time/note-dialog.tsx'

/** Says what a new version of a policy changes and from when it counts, and saves it. */
export function SavePolicy({
  code,
  policy: { name, levels, quiet },
  basedOn,
  onClose,
  onSaved,
}: {
  code: string
  policy: Pick<AlarmPolicy, 'name' | 'levels' | 'quiet'>
  basedOn: number
  onClose: () => void
  onSaved: (version: number, atOnce: boolean) => void
}) {
  const t = useTranslations('time.policies.dialog')
  const say = useToast()
  const [from, setFrom] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (note: string) => {
    setBusy(true)
    const body = { name, levels, quiet, note, basedOn, validFrom: validFromOf(from) }
    const address = `/api/v1/alarm-policies/${encodeURIComponent(code)}`
    const answer = await callApi<{ version: number }>(address, { method: 'PUT', body })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    say({ kind: 'done', text: t('saved') })
    onSaved(answer.value.version, from === '')
  }
  const words = { title: t('title'), note: t('note'), cancel: t('cancel'), save: t('save') }
  return (
    <NoteDialog
      words={words}
      busy={busy}
      fault={problem && problemWords(problem, t('offline'))}
      onSave={(note) => void save(note)}
      onClose={onClose}
    >
      <FromField
        value={from}
        onChange={setFrom}
        fault={problem?.fields.find(({ path }) => path === 'validFrom')?.text}
      />
    </NoteDialog>
  )
}
