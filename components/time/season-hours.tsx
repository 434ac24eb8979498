'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { CalendarDraft } from '@/domain/sla/calendar-input.ts'
import { WeekHours } from './week-hours.tsx'

type Weeks = CalendarDraft['weeks']

/** The hours of the week from date to date: what always was, and summer and winter hours after it. */
export function SeasonHours({
  weeks,
  onChange,
  readOnly,
}: {
  weeks: Weeks
  onChange: (weeks: Weeks) => void
  readOnly: boolean
}) {
  const t = useTranslations('time.hours')
  const last = weeks.length - 1
  return (
    <div className="grid">
      {weeks.map((week, index) => (
        // what is typed may be out of order for a moment, so the place is the key
        <details key={index} open={index === last} className="border-line border-b">
          <summary className="text-ink flex min-h-9 cursor-pointer items-center gap-2 px-4 text-sm font-semibold">
            {index === 0 ? t('always') : t('since', { date: week.from })}
          </summary>
          <WeekHours
            week={week}
            readOnly={readOnly}
            onChange={(changed) => onChange(weeks.map((other, at) => (at === index ? changed : other)))}
          />
          {index > 0 && !readOnly && (
            <div className="px-4 pb-3">
              <Button onClick={() => onChange(weeks.filter((_, other) => other !== index))}>
                {t('remove', { date: week.from })}
              </Button>
            </div>
          )}
        </details>
      ))}
      {!readOnly && <AddSeason weeks={weeks} onChange={onChange} />}
    </div>
  )
}

/** Another set of hours begins as a copy of the one before it. */
function AddSeason({ weeks, onChange }: { weeks: Weeks; onChange: (weeks: Weeks) => void }) {
  const t = useTranslations('time.hours')
  const id = useId()
  const [from, setFrom] = useState('')
  const taken = weeks.some((week) => week.from === from)
  const add = () => {
    const before = weeks.findLast((week) => week.from < from) ?? weeks[0]
    const added = { from, days: before?.days ?? {} }
    onChange([...weeks, added].toSorted((a, b) => a.from.localeCompare(b.from)))
    setFrom('')
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2 px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (from !== '' && !taken) add()
      }}
    >
      <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-from`}>
        {t('from')}
        <Input id={`${id}-from`} type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <Button type="submit" unavailable={from === '' || taken}>
        <Plus aria-hidden className="size-4" />
        {t('add')}
      </Button>
      <p className="text-ink-3 basis-full text-xs">{taken ? t('taken') : t('season')}</p>
    </form>
  )
}
