'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { QuietHours } from '@/domain/sla/quiet-hours.ts'
import { Check } from './check.tsx'

const night: QuietHours = { from: '22:00', to: '07:00' }

/** When messages to the outside wait: switched on, from when to when. */
export function QuietFields({
  quiet,
  readOnly,
  faults,
  onChange,
}: {
  quiet: QuietHours | undefined
  readOnly: boolean
  /** what is wrong with either end */
  faults: ReadonlyMap<keyof QuietHours, string>
  onChange: (quiet: QuietHours | undefined) => void
}) {
  const t = useTranslations('time.policies.quiet')
  const id = useId()
  const time = (end: keyof QuietHours, shown: QuietHours) => (
    <label className="text-ink-2 inline-flex items-center gap-1.5 whitespace-nowrap" htmlFor={`${id}-${end}`}>
      {t(end)}
      <Input
        id={`${id}-${end}`}
        type="time"
        value={shown[end]}
        readOnly={readOnly}
        className="max-w-32"
        aria-invalid={faults.has(end) ? true : undefined}
        aria-describedby={faults.has(end) ? `${id}-fault` : `${id}-hint`}
        onChange={({ target }) => onChange({ ...shown, [end]: target.value })}
      />
    </label>
  )
  const fault = [...faults.values()][0]
  return (
    <fieldset className="border-line grid gap-1 border-t px-4 py-3 text-sm">
      <legend className="sr-only">{t('title')}</legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Check
          label={<b className="font-semibold">{t('on')}</b>}
          checked={quiet !== undefined}
          readOnly={readOnly}
          onChange={(on) => onChange(on ? night : undefined)}
        />
        {quiet ? (
          <>
            {time('from', quiet)}
            {time('to', quiet)}
            {quiet.from > quiet.to && <span className="text-ink-3">{t('nextDay')}</span>}
          </>
        ) : (
          <span className="text-ink-2">{t('off')}</span>
        )}
      </div>
      <p id={`${id}-hint`} className="text-ink-3 text-xs">
        {t('hint')}
      </p>
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
    </fieldset>
  )
}
