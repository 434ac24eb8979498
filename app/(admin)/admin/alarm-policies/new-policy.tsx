'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'

/** One more alarm policy, with the levels on the page to begin with. */
export function NewPolicy({
  levels,
  onClose,
  onCreated,
}: {
  levels: readonly PolicyLevel[]
  onClose: () => void
  onCreated: (code: string) => void
}) {
  const t = useTranslations('time.policies.create')
  const tDialog = useTranslations('time.policies.dialog')
  const id = useId()
  const [code, setCode] = useState('')
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const ready = /^[\w.-]+$/.test(code) && zh.trim() !== '' && en.trim() !== ''
  const create = async () => {
    setBusy(true)
    const body = { name: { zh, en }, levels, note: t('title'), basedOn: null }
    const address = `/api/v1/alarm-policies/${encodeURIComponent(code)}`
    const answer = await callApi(address, { method: 'PUT', body })
    setBusy(false)
    if (answer.ok) onCreated(code)
    else setFault(problemWords(answer.problem, tDialog('offline')))
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
        {(
          [
            ['zh', zh, setZh],
            ['en', en, setEn],
            ['code', code, setCode],
          ] as const
        ).map(([key, value, set]) => (
          <Field key={key} id={`${id}-${key}`} label={t(key)}>
            <Input id={`${id}-${key}`} value={value} maxLength={60} onChange={({ target }) => set(target.value)} />
          </Field>
        ))}
        {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
        <Button type="submit" variant="primary" busy={busy} unavailable={!ready} className="justify-self-end">
          {t('create')}
        </Button>
      </form>
    </Dialog>
  )
}
