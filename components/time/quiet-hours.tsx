'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Input } from '@/components/ui/input.tsx'
import type { QuietHours } from '@/domain/sla/alarm-policy.ts'

const usual: QuietHours = { from: 22 * 60, to: 7 * 60 }

/** The night in which messages wait; alarms on the board never do. */
export function QuietHoursFields({
  quiet,
  readOnly,
  onChange,
}: {
  quiet: QuietHours | null
  readOnly: boolean
  onChange: (quiet: QuietHours | null) => void
}) {
  const t = useTranslations('time.policies')
  const id = useId()
  const field = (key: 'from' | 'to', label: string) => (
    <label className="text-ink-2 inline-flex items-center gap-1.5 text-sm" htmlFor={`${id}-${key}`}>
      {label}
      <Input
        id={`${id}-${key}`}
        type="time"
        className="w-32!"
        value={toTime(quiet?.[key] ?? 0)}
        readOnly={readOnly}
        onChange={({ target }) => {
          const [hour, minute] = target.value.split(':').map(Number)
          if (quiet && hour !== undefined && minute !== undefined) onChange({ ...quiet, [key]: hour * 60 + minute })
        }}
      />
    </label>
  )
  return (
    <div className="border-line flex flex-wrap items-center gap-x-4 gap-y-1 border-t px-4 py-2">
      <label className="inline-flex min-h-9 items-center gap-1.5">
        <input
          type="checkbox"
          className="accent-brand size-4"
          checked={quiet !== null}
          disabled={readOnly}
          onChange={({ target }) => onChange(target.checked ? usual : null)}
        />
        {t('quiet')}
      </label>
      {quiet && field('from', t('quietFrom'))}
      {quiet && field('to', t('quietTo'))}
      <span className="text-ink-3 text-xs">{t('quietHelp')}</span>
    </div>
  )
}

const toTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
