'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { callApi, problemWords, type Problem } from '@/app/client/call-api.ts'
import { FromField, validFromOf } from '@/components/time/from-field.tsx'
import { fromDraft, LimitFields, toDraft } from '@/components/time/limit-fields.tsx'
import type { LimitRow } from '@/components/time/limit-table.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { Words } from '@/domain/shared/words.ts'

type Named = { code: string; name: Words }

/** Another limit for a category, from a date on. */
export function LimitDialog({
  row,
  calendars,
  policies,
  onClose,
  onSaved,
}: {
  row: LimitRow
  calendars: readonly Named[]
  policies: readonly Named[]
  onClose: () => void
  onSaved: (atOnce: boolean) => void
}) {
  const t = useTranslations('time.limits.dialog')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const say = useToast()
  const id = useId()
  const [draft, setDraft] = useState(toDraft(row.inForce?.limit ?? null))
  const [policy, setPolicy] = useState(row.inForce?.policy ?? 'default')
  const [from, setFrom] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const faultAt = (path: string) => problem?.fields.find((field) => field.path.startsWith(path))?.text
  const save = async () => {
    setBusy(true)
    const body = { limit: fromDraft(draft), policy: policy === 'default' ? null : policy, validFrom: validFromOf(from) }
    const answer = await callApi(`/api/v1/limits/${encodeURIComponent(row.id)}`, { method: 'PUT', body })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    say({ kind: 'done', text: t('saved') })
    onSaved(from === '')
  }
  return (
    <Dialog title={t('title', { name: row.category.name })} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <LimitFields draft={draft} calendars={calendars} fault={faultAt('limit')} onChange={setDraft} />
        <Field id={`${id}-policy`} label={t('policy')} fault={faultAt('policy')}>
          <Select id={`${id}-policy`} value={policy} onChange={({ target }) => setPolicy(target.value)}>
            {policies.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[locale]}
              </option>
            ))}
          </Select>
        </Field>
        <FromField value={from} onChange={setFrom} fault={faultAt('validFrom')} />
        {problem && problem.fields.length === 0 && (
          <FieldFault id={`${id}-fault`}>{problemWords(problem, t('offline'))}</FieldFault>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy} unavailable={draft.amount.trim() === ''}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
