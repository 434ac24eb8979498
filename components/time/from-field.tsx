'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'

/** From when a change counts, in the district's time; empty is at once. */
export function FromField({
  value,
  onChange,
  fault,
}: {
  value: string
  onChange: (value: string) => void
  fault?: string | undefined
}) {
  const t = useTranslations('time.limits.dialog')
  const id = useId()
  return (
    <Field id={id} label={t('from')} help={t('now')} fault={fault}>
      <Input
        id={id}
        type="datetime-local"
        value={value}
        aria-describedby={`${id}-note`}
        aria-invalid={fault ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  )
}

/** Takes what the field holds; gives the moment as the API takes it, undefined for at once. */
export const validFromOf = (value: string): string | undefined => (value === '' ? undefined : `${value}:00+08:00`)
