'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { callApi, problemWords, type Problem } from '@/app/client/call-api.ts'
import { FromField, validFromOf } from '@/components/time/from-field.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { TextArea } from '@/components/ui/input.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'

/** Says what a new version of a policy changes and from when it counts, and saves it. */
export function SavePolicy({
  code,
  policy: { name, levels },
  basedOn,
  onClose,
  onSaved,
}: {
  code: string
  policy: Pick<AlarmPolicy, 'name' | 'levels'>
  basedOn: number
  onClose: () => void
  onSaved: (version: number, atOnce: boolean) => void
}) {
  const t = useTranslations('time.policies.dialog')
  const say = useToast()
  const id = useId()
  const [note, setNote] = useState('')
  const [from, setFrom] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    setBusy(true)
    const body = { name, levels, note, basedOn, validFrom: validFromOf(from) }
    const address = `/api/v1/alarm-policies/${encodeURIComponent(code)}`
    const answer = await callApi<{ version: number }>(address, { method: 'PUT', body })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    say({ kind: 'done', text: t('saved') })
    onSaved(answer.value.version, from === '')
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
        <FromField
          value={from}
          onChange={setFrom}
          fault={problem?.fields.find(({ path }) => path === 'validFrom')?.text}
        />
        {problem && <FieldFault id={`${id}-fault`}>{problemWords(problem, t('offline'))}</FieldFault>}
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
