'use client'
import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'

/** A holiday notice as a file: read on the server, put into the draft, compared before anything is saved. */
export function ImportNotice({ code, onRead }: { code: string; onRead: (input: CalendarInput) => void }) {
  const t = useTranslations('time.import')
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [source, setSource] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const read = async (chosen: File) => {
    setBusy(true)
    setFault(null)
    const format = /\.ics$/i.test(chosen.name) || chosen.type === 'text/calendar' ? 'ics' : 'csv'
    const body = { format, text: await chosen.text(), source }
    const answer = await callApi<{ input: CalendarInput }>(`/api/v1/calendars/${encodeURIComponent(code)}/import`, {
      ...{ method: 'POST', body },
    })
    setBusy(false)
    if (answer.ok) return onRead(answer.value.input)
    const [first] = answer.problem.fields
    setFault(first?.text ?? problemWords(answer.problem, t('offline')))
  }
  return (
    <div className="grid gap-2 p-4">
      <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-source`}>
        {t('source')}
        <Input
          id={`${id}-source`}
          value={source}
          maxLength={200}
          placeholder={t('sourceExample')}
          onChange={({ target }) => setSource(target.value)}
        />
      </label>
      <input
        ref={file}
        type="file"
        accept=".csv,.ics,text/csv,text/calendar"
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) void read(chosen)
          target.value = ''
        }}
      />
      <Button size="sm" busy={busy} onClick={() => file.current?.click()} className="justify-self-start">
        <Upload aria-hidden size={14} strokeWidth={1.75} />
        {t('choose')}
      </Button>
      {fault ? <FieldFault id={`${id}-fault`}>{fault}</FieldFault> : <p className="text-ink-3 text-xs">{t('help')}</p>}
    </div>
  )
}
