'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Input } from '@/components/ui/input.tsx'
import type { CalendarDraft } from '@/domain/sla/calendar-input.ts'
import { parseShift } from '@/domain/sla/shift.ts'

type Week = CalendarDraft['weeks'][number]

const order = [1, 2, 3, 4, 5, 6, 0] as const
const dayMinutes = 1440

/** The hours of an ordinary week, day by day, with a bar of each; `09:00-12:00, 13:30-18:00` in the fields. */
export function WeekHours({
  week,
  onChange,
  readOnly,
}: {
  week: Week
  onChange: (week: Week) => void
  readOnly: boolean
}) {
  const t = useTranslations('time')
  const id = useId()
  return (
    <div className="grid gap-1.5 p-4">
      {order.map((day) => {
        const shifts = week.days[day] ?? []
        const wrong = shifts.some((shift) => parseShift(shift) === null)
        return (
          <div key={day} className="grid grid-cols-[40px_minmax(0,1fr)] items-center gap-x-2 gap-y-0.5">
            <label htmlFor={`${id}-${day}`} className="text-ink-2 text-sm">
              {t(`year.weekday.${day}`)}
            </label>
            <Input
              id={`${id}-${day}`}
              value={shifts.join(', ')}
              placeholder={t('hours.free')}
              readOnly={readOnly}
              aria-invalid={wrong || undefined}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              onChange={({ target }) => onChange({ ...week, days: { ...week.days, [day]: shiftTexts(target.value) } })}
            />
            <span />
            <Bar shifts={shifts} />
          </div>
        )
      })}
      <p id={`${id}-wrong`} className="text-ink-3 text-xs">
        {t('hours.help')}
      </p>
    </div>
  )
}

/** What is being typed stays as it is; the calendar says itself what is wrong with it. */
const shiftTexts = (text: string): string[] => (text === '' ? [] : text.split(/[,，、]\s*/u).map((part) => part.trim()))

function Bar({ shifts }: { shifts: readonly string[] }) {
  const parts = shifts.map(parseShift).filter((shift) => shift !== null)
  return (
    <div aria-hidden className="bg-sunk relative h-1.5 overflow-hidden rounded-full">
      {parts.map(([from, to]) => (
        <i
          key={from}
          className="bg-brand absolute inset-y-0"
          style={{
            left: `${(from / dayMinutes) * 100}%`,
            width: `${((Math.min(to, dayMinutes) - from) / dayMinutes) * 100}%`,
          }}
        />
      ))}
    </div>
  )
}
