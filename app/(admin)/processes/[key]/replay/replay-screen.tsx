'use client'
import { Footprints } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { ReplayPanel } from '@/components/replay/replay-panel.tsx'
import type { Replay } from '@/components/replay/row.ts'
import { Button } from '@/components/ui/button.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'

/** What cases can be walked through: `draft:<id>` or `version:<n>`. */
export type ReplayTargetChoice = { value: string; label: string }

const lasts = [50, 100, 300, 500] as const
const spans = [7, 30, 90, 365] as const

/** Chooses what is walked through and which cases, asks, and shows what came of it. */
export function ReplayScreen({
  processKey,
  name,
  targets,
  chosen,
}: {
  processKey: string
  name: string
  targets: readonly ReplayTargetChoice[]
  chosen: string
}) {
  const t = useTranslations('replay')
  const [asked, setAsked] = useState({ target: chosen, last: 100, days: 30 })
  const [replay, setReplay] = useState<Replay | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const label = targets.find(({ value }) => value === asked.target)?.label ?? ''
  const run = async () => {
    if (busy) return
    setBusy(true)
    setFault(null)
    const stop = (running.current = new AbortController())
    const [kind, value = ''] = asked.target.split(/:(.*)/)
    const target = kind === 'draft' ? { draft: value } : { version: Number(value) }
    const body = { ...target, last: asked.last, days: asked.days }
    const address = `/api/v1/processes/${encodeURIComponent(processKey)}/replays`
    const answer = await callApi<Replay>(address, { method: 'POST', body, signal: stop.signal })
    if (stop.signal.aborted) return
    setBusy(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, t('offline')))
    setReplay(answer.value)
  }
  const choose = (change: Partial<typeof asked>) => {
    setAsked((before) => ({ ...before, ...change }))
    setReplay(null)
  }
  return (
    <>
      <form
        className="flex flex-wrap items-end gap-3 px-4 lg:px-0"
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <Field id="replay-target" label={t('through')}>
          <Select id="replay-target" value={asked.target} onChange={({ target }) => choose({ target: target.value })}>
            {targets.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="replay-days" label={t('ended')}>
          <Select id="replay-days" value={asked.days} onChange={({ target }) => choose({ days: Number(target.value) })}>
            {spans.map((days) => (
              <option key={days} value={days}>
                {t('days', { days })}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="replay-last" label={t('most')}>
          <Select id="replay-last" value={asked.last} onChange={({ target }) => choose({ last: Number(target.value) })}>
            {lasts.map((last) => (
              <option key={last} value={last}>
                {t('cases', { last })}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
          <Footprints aria-hidden className="size-4" />
          {t(busy ? 'busy' : 'run')}
        </Button>
      </form>
      <p className="text-ink-2 max-w-[760px] px-4 text-sm lg:px-0">{t('what')}</p>
      <div aria-live="polite" className="grid grid-cols-[minmax(0,1fr)] gap-4 empty:hidden max-lg:gap-2">
        {fault && (
          <div className="px-4 lg:px-0">
            <FieldFault id="replay-fault">{fault}</FieldFault>
          </div>
        )}
        {replay && <ReplayPanel replay={replay} fileName={t('fileName', { name, target: label })} />}
      </div>
    </>
  )
}
