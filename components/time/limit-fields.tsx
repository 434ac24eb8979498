'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Select } from '@/components/ui/select.tsx'
import { isWorkingUnit, limitUnits, type Limit } from '@/domain/sla/limit.ts'
import type { Words } from '@/domain/shared/words.ts'

/** A limit as it is being entered; the amount is text until it is sent. */
export type LimitDraft = { amount: string; unit: Limit['unit']; reading: 'rolling' | 'dayEnd'; calendar: string }

/** Takes a limit; gives it as fields. */
export const toDraft = (limit: Limit | null): LimitDraft => ({
  amount: limit ? String(limit.amount) : '',
  unit: limit?.unit ?? 'workday',
  reading: limit?.reading ?? 'rolling',
  calendar: limit?.calendar && limit.calendar !== 'natural' ? limit.calendar : 'district',
})

/** Takes the fields; gives the limit they mean. */
export function fromDraft({ amount, unit, reading, calendar }: LimitDraft): Limit {
  if (!isWorkingUnit(unit)) return { amount: Number(amount), unit, calendar: 'natural' }
  return { amount: Number(amount), unit, calendar, ...(unit === 'workday' && { reading }) }
}

/** Amount, unit, reading and calendar of a limit; what does not apply is not shown. */
export function LimitFields({
  draft,
  calendars,
  fault,
  onChange,
}: {
  draft: LimitDraft
  calendars: readonly { code: string; name: Words }[]
  fault?: string | undefined
  onChange: (draft: LimitDraft) => void
}) {
  const t = useTranslations('time.limits')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const id = useId()
  const working = isWorkingUnit(draft.unit)
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <Field id={`${id}-amount`} label={t('dialog.amount')} fault={fault}>
        <Input
          id={`${id}-amount`}
          inputMode="numeric"
          value={draft.amount}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-amount-note` : undefined}
          onChange={({ target }) => onChange({ ...draft, amount: target.value })}
        />
      </Field>
      <Field id={`${id}-unit`} label={t('dialog.unit')}>
        <Select
          id={`${id}-unit`}
          value={draft.unit}
          onChange={({ target }) => onChange({ ...draft, unit: target.value as Limit['unit'] })}
        >
          {limitUnits.map((unit) => (
            <option key={unit} value={unit}>
              {t(`units.${unit}`)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.unit === 'workday' && (
        <Field id={`${id}-reading`} label={t('dialog.reading')}>
          <Select
            id={`${id}-reading`}
            value={draft.reading}
            onChange={({ target }) => onChange({ ...draft, reading: target.value as LimitDraft['reading'] })}
          >
            {(['rolling', 'dayEnd'] as const).map((reading) => (
              <option key={reading} value={reading}>
                {t(`readings.${reading}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {working && (
        <Field id={`${id}-calendar`} label={t('dialog.calendar')}>
          <Select
            id={`${id}-calendar`}
            value={draft.calendar}
            onChange={({ target }) => onChange({ ...draft, calendar: target.value })}
          >
            {calendars.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[locale]}
              </option>
            ))}
            <option value="unit">{t('ofUnit')}</option>
          </Select>
        </Field>
      )}
    </div>
  )
}
