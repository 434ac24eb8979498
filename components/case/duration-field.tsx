'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { LimitUnit } from '@/domain/sla/limit.ts'
import { FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'

export type Duration = { amount: string; unit: LimitUnit }

const limitUnitsOffered: readonly LimitUnit[] = ['workday', 'workhour', 'day', 'hour', 'minute']

/** Takes what was typed; gives the duration, or null when it is none. */
export function readDuration({ amount, unit }: Duration): { amount: number; unit: LimitUnit } | null {
  const value = Number(amount)
  return amount.trim() !== '' && Number.isFinite(value) && value > 0 ? { amount: value, unit } : null
}

/** How much time: a number and its unit, side by side. */
export function DurationField({
  label,
  value,
  fault,
  units = limitUnitsOffered,
  onChange,
}: {
  label: string
  value: Duration
  fault: string | null
  units?: readonly LimitUnit[]
  onChange: (value: Duration) => void
}) {
  const t = useTranslations('cases.duration')
  const id = useId()
  return (
    <fieldset className="grid gap-1">
      <legend className="text-ink-2 mb-1 text-sm max-md:text-base">{label}</legend>
      <div className="grid grid-cols-[96px_minmax(0,160px)] gap-2">
        <Input
          aria-label={t('amount')}
          inputMode="decimal"
          value={value.amount}
          onChange={(event) => onChange({ ...value, amount: event.target.value })}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-note` : undefined}
        />
        <select
          aria-label={t('unit')}
          value={value.unit}
          onChange={(event) => onChange({ ...value, unit: event.target.value as LimitUnit })}
          className="rounded-2 border-control bg-surface text-ink max-md:text-md h-9 border px-2 max-md:h-12"
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {t(`units.${unit}`)}
            </option>
          ))}
        </select>
      </div>
      {fault && <FieldFault id={`${id}-note`}>{fault}</FieldFault>}
    </fieldset>
  )
}
