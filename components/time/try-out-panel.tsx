'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState, type ReactNode } from 'react'
import { Panel } from '@/components/case/panel.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { QuietHours } from '@/domain/sla/quiet-hours.ts'
import type { Calendar } from '@/domain/sla/calendar.ts'
import { dateOf, dayNumberAt, offsetMs, weekdayOf } from '@/domain/sla/day-number.ts'
import { isWorkingUnit, limitUnits, type Limit } from '@/domain/sla/limit.ts'
import { durationWords } from '@/domain/sla/words.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { NamedChannel } from './level-channels.tsx'
import { tryOut } from './try-out.ts'
import { TryOutLine } from './try-out-line.tsx'

export type NamedCalendar = { code: string; name: Words; calendar: Calendar }

/** Pick a start and a limit, see the deadline and every alarm, for both readings of working days. */
export function TryOutPanel({
  levels,
  quiet,
  channels,
  calendars,
  now,
  policy,
}: {
  levels: readonly PolicyLevel[]
  quiet: QuietHours | undefined
  channels: readonly NamedChannel[]
  calendars: readonly NamedCalendar[]
  now: Date
  /** a field that chooses whose levels these are */
  policy?: ReactNode
}) {
  const t = useTranslations('time.tryOut')
  const tLimits = useTranslations('time.limits')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const id = useId()
  const [start, setStart] = useState(`${dateOf(dayNumberAt(now.getTime())).slice(0, 4)}-09-30T10:00`)
  const [amount, setAmount] = useState('5')
  const [unit, setUnit] = useState<Limit['unit']>('workday')
  const [code, setCode] = useState(calendars[0]?.code ?? '')
  const calendar = calendars.find((one) => one.code === code)?.calendar ?? calendars[0]?.calendar
  const from = new Date(`${start}:00+08:00`)
  const limit = { amount: Number(amount), unit, calendar: code }
  const readings = unit === 'workday' ? (['rolling', 'dayEnd'] as const) : (['rolling'] as const)
  const valid = calendar && !Number.isNaN(from.getTime())
  const shown = valid
    ? readings.map((reading) => ({ reading, shown: tryOut({ ...limit, reading }, levels, from, calendar) }))
    : []
  const [first, second] = shown.map((one) => one.shown)
  const apart = first && second ? Math.abs(second.dueAt.getTime() - first.dueAt.getTime()) : null
  return (
    <Panel id="try" title={t('title')} hint={t('hint')}>
      <div className="flex flex-wrap items-end gap-3 px-4 py-3">
        <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-from`}>
          {t('from')}
          <Input
            id={`${id}-from`}
            type="datetime-local"
            value={start}
            onChange={({ target }) => setStart(target.value)}
          />
        </label>
        <div role="group" aria-label={t('presets')} className="flex gap-1">
          {presets(now).map(({ key, value }) => (
            <Button key={key} size="sm" aria-pressed={value === start} onClick={() => setStart(value)}>
              {t(key)}
            </Button>
          ))}
        </div>
        <label className="text-ink-2 grid w-20 gap-1 text-sm" htmlFor={`${id}-amount`}>
          {t('limit')}
          <Input
            id={`${id}-amount`}
            inputMode="numeric"
            value={amount}
            onChange={({ target }) => setAmount(target.value)}
          />
        </label>
        <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-unit`}>
          {t('unit')}
          <Select id={`${id}-unit`} value={unit} onChange={({ target }) => setUnit(target.value as Limit['unit'])}>
            {limitUnits.map((one) => (
              <option key={one} value={one}>
                {tLimits(`units.${one}`)}
              </option>
            ))}
          </Select>
        </label>
        {isWorkingUnit(unit) && (
          <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-calendar`}>
            {t('calendar')}
            <Select id={`${id}-calendar`} value={code} onChange={({ target }) => setCode(target.value)}>
              {calendars.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name[locale]}
                </option>
              ))}
            </Select>
          </label>
        )}
        {policy}
      </div>
      {shown.every((one) => one.shown === null) && <p className="text-ink-2 px-4 py-4">{t('failed')}</p>}
      {shown.map(
        ({ reading, shown: one }) =>
          one && (
            <TryOutLine
              key={reading}
              title={unit === 'workday' ? t(reading) : tLimits(`units.${unit}`)}
              hint={t(`${reading}Hint`)}
              shown={one}
              levels={levels}
              quiet={quiet}
              channels={channels}
              now={now}
            />
          ),
      )}
      {apart !== null && (
        <p className="border-line text-ink-2 border-t px-4 py-2.5 text-sm">
          {apart === 0 ? t('same') : t('differ', { span: durationWords(apart, locale) })}
        </p>
      )}
    </Panel>
  )
}

/** Starts at which the readings part, as fields hold them. */
function presets(now: Date): { key: 'holiday' | 'friday' | 'now'; value: string }[] {
  const today = dayNumberAt(now.getTime())
  const friday = today + ((5 - weekdayOf(today) + 7) % 7)
  return [
    { key: 'holiday', value: `${dateOf(today).slice(0, 4)}-09-30T10:00` },
    { key: 'friday', value: `${dateOf(friday)}T17:30` },
    { key: 'now', value: new Date(now.getTime() + offsetMs).toISOString().slice(0, 16) },
  ]
}
