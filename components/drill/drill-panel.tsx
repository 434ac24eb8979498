'use client'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { fieldOfTime, timeOfField } from './drill-time.ts'

/** What is asked of the clock, as the API takes it. */
export type DrillOrder = { set: string } | { add: { hours: number } } | { next: 'workday' | 'mark' } | { speed: number }

/** What came of it: a sentence to read, and whether it is one of trouble. */
export type DrillOutcome = { text: string; failed: boolean }

const speeds = [1, 60, 600, 3600]

/** The clock of a drill in the hands of its administrator. Time goes forward only, and everybody's with it. */
export function DrillPanel({
  now,
  speed,
  onMove,
  onClose,
}: {
  now: Date
  speed: number
  onMove: (order: DrillOrder) => Promise<DrillOutcome>
  onClose: () => void
}) {
  const t = useTranslations('drill')
  const field = useId()
  const [busy, setBusy] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<DrillOutcome | null>(null)
  const [text, setText] = useState(() => fieldOfTime(now))
  const move = async (name: string, order: DrillOrder) => {
    setBusy(name)
    setOutcome(await onMove(order))
    setBusy(null)
  }
  const set = (event: FormEvent) => {
    event.preventDefault()
    const at = timeOfField(text)
    if (at) void move('set', { set: at.toISOString() })
    else setOutcome({ text: t('noTime'), failed: true })
  }
  const step = (name: 'hour' | 'workday' | 'mark', order: DrillOrder) => (
    <Button busy={busy === name} unavailable={busy !== null && busy !== name} onClick={() => void move(name, order)}>
      {t(name)}
    </Button>
  )
  return (
    <Dialog title={t('panel')} onClose={onClose}>
      <p className="text-ink-2 text-sm">{t('forward')}</p>
      <div className="flex flex-wrap gap-2">
        {step('hour', { add: { hours: 1 } })}
        {step('workday', { next: 'workday' })}
        {step('mark', { next: 'mark' })}
      </div>
      <form onSubmit={set} className="grid gap-2">
        <Field id={field} label={t('set')}>
          <div className="flex gap-2">
            <Input id={field} type="datetime-local" value={text} onChange={(event) => setText(event.target.value)} />
            <Button type="submit" variant="primary" busy={busy === 'set'} className="shrink-0">
              {t('go')}
            </Button>
          </div>
        </Field>
      </form>
      <fieldset>
        <legend className="text-ink-2 mb-1 text-sm">{t('speed')}</legend>
        <div className="flex flex-wrap gap-2">
          {speeds.map((factor) => (
            <Button
              key={factor}
              variant={factor === speed ? 'soft' : 'default'}
              aria-pressed={factor === speed}
              busy={busy === `×${factor}`}
              onClick={() => void move(`×${factor}`, { speed: factor })}
            >
              {t('times', { factor })}
            </Button>
          ))}
        </div>
      </fieldset>
      {outcome?.failed && <FieldFault id={`${field}-note`}>{outcome.text}</FieldFault>}
      <p role="status" className="text-ink-2 text-sm empty:hidden">
        {outcome && !outcome.failed ? outcome.text : ''}
      </p>
    </Dialog>
  )
}
