'use client'
import { Plus, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { CalendarDraft } from '@/domain/sla/calendar-input.ts'

type Exception = CalendarDraft['exceptions'][number]

/** What was decided on the spot: free days, and days with hours of their own. */
export function ExceptionList({
  exceptions,
  year,
  onChange,
  readOnly,
}: {
  exceptions: readonly Exception[]
  year: number
  onChange: (exceptions: Exception[]) => void
  readOnly: boolean
}) {
  const t = useTranslations('time.exceptions')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const shown = exceptions.filter(({ from, to = from }) => [from, to].some((date) => date.startsWith(`${year}-`)))
  return (
    <div className="grid gap-3 py-3">
      {shown.length === 0 && <p className="text-ink-2 px-4 text-sm">{t('none', { year })}</p>}
      {shown.length > 0 && (
        <ul>
          {shown.map((exception) => (
            <li key={`${exception.from} ${exception.name.zh}`} className="flex min-h-9 items-center gap-3 px-4 text-sm">
              <span className="whitespace-nowrap">
                {exception.from.slice(5)}
                {exception.to && exception.to !== exception.from && ` – ${exception.to.slice(5)}`}
              </span>
              <b className="min-w-0 truncate font-semibold">{exception.name[locale]}</b>
              <span className="text-ink-2 ms-auto text-end">{exception.shifts.join(', ') || t('free')}</span>
              {!readOnly && (
                <IconButton
                  icon={X}
                  label={t('remove', { date: exception.from })}
                  onClick={() => onChange(exceptions.filter((other) => other !== exception))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && <AddException year={year} onAdd={(exception) => onChange([...exceptions, exception])} />}
    </div>
  )
}

function AddException({ year, onAdd }: { year: number; onAdd: (exception: Exception) => void }) {
  const t = useTranslations('time.exceptions')
  const id = useId()
  const [from, setFrom] = useState('')
  const [name, setName] = useState('')
  const [hours, setHours] = useState('')
  const ready = from !== '' && name.trim() !== ''
  const add = () => {
    const shifts = hours.trim() === '' ? [] : hours.split(/[,，、]/u).map((part) => part.trim())
    onAdd({ name: { zh: name.trim(), en: name.trim() }, from, shifts })
    setFrom('')
    setName('')
    setHours('')
  }
  return (
    <form
      className="border-line grid grid-cols-2 gap-2 border-t px-4 pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) add()
      }}
    >
      <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-date`}>
        {t('date')}
        <Input
          id={`${id}-date`}
          type="date"
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
      </label>
      <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-name`}>
        {t('name')}
        <Input id={`${id}-name`} value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
      </label>
      <label className="text-ink-2 col-span-2 grid gap-1 text-sm" htmlFor={`${id}-hours`}>
        {t('hours')}
        <Input
          id={`${id}-hours`}
          value={hours}
          placeholder={t('free')}
          onChange={({ target }) => setHours(target.value)}
        />
      </label>
      <Button type="submit" size="sm" unavailable={!ready} className="justify-self-start">
        <Plus aria-hidden size={14} strokeWidth={1.75} />
        {t('add')}
      </Button>
    </form>
  )
}
