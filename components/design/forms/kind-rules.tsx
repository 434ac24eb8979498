'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { ChoiceOf } from '../step/choice-of.tsx'
import { KeptInput } from '../step/kept-input.tsx'
import type { EditField, FieldChange, PanelField } from './field-edit.ts'
import { rulesWith } from './rules-with.ts'

type Rule = { field: PanelField; edit: EditField }

/** Any text, or one of a kind that is checked. */
export function TextKindField({ field: { validate }, edit }: Rule) {
  const t = useTranslations('formBench.rules')
  return (
    <ChoiceOf
      label={t('kind')}
      none=""
      value={validate?.validationType || 'text'}
      choices={[
        { value: 'text', name: t('anyText') },
        { value: 'phone', name: t('phone') },
        { value: 'email', name: t('email') },
      ]}
      onChoose={(kind) =>
        edit({ validate: rulesWith(validate, { validationType: kind === 'text' ? undefined : kind }) })
      }
    />
  )
}

/** How many decimals a number may have. */
export function DecimalsField({ field, edit }: Rule) {
  const t = useTranslations('formBench.rules')
  const id = useId()
  return (
    <Field id={id} label={t('decimals')}>
      <KeptInput
        id={id}
        inputMode="numeric"
        value={field.decimalDigits === undefined ? '' : String(field.decimalDigits)}
        onKeep={(text) => edit({ decimalDigits: wholeNumber(text) })}
      />
    </Field>
  )
}

/** A day, a moment of a day, or both. */
export function MomentField({ field, edit }: Rule) {
  const t = useTranslations('formBench.rules')
  return (
    <ChoiceOf
      label={t('moment')}
      none=""
      value={field.subtype ?? 'date'}
      choices={(['date', 'datetime', 'time'] as const).map((value) => ({ value, name: t(value) }))}
      onChoose={(subtype) => edit(momentOf(field, subtype))}
    />
  )
}

function wholeNumber(text: string): number | undefined {
  const number = Number.parseInt(text, 10)
  return Number.isFinite(number) && number >= 0 ? Math.min(number, 10) : undefined
}

function momentOf({ label, dateLabel, timeLabel }: PanelField, subtype: string): FieldChange {
  const said = label ?? dateLabel ?? timeLabel ?? ''
  return { subtype, ...(subtype === 'time' ? { timeLabel: said } : { dateLabel: said }) }
}
