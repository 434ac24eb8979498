'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { KeptInput } from '../step/kept-input.tsx'
import { Section } from '../step/section.tsx'
import { TickBox } from '../step/tick-box.tsx'
import type { EditField, FieldChange, PanelField } from './field-edit.ts'
import { KeptText } from './kept-text.tsx'
import { rulesWith } from './rules-with.ts'

/** What a field is called, the help below it, and whether it must be filled in. */
export function BasicSection({ field, edit }: { field: PanelField; edit: EditField }) {
  const t = useTranslations('formBench.basic')
  const id = useId()
  const { type, validate } = field
  if (type === 'separator' || type === 'spacer') return null
  return (
    <Section title={t('title')}>
      {type === 'text' ? (
        <Field id={`${id}-text`} label={t('text')} help={t('textHelp')}>
          <KeptText
            id={`${id}-text`}
            rows={5}
            value={field.text ?? ''}
            aria-describedby={`${id}-text-note`}
            onKeep={(text) => edit({ text })}
          />
        </Field>
      ) : (
        <Field id={`${id}-label`} label={t('label')}>
          <KeptInput
            id={`${id}-label`}
            value={labelOf(field)}
            onKeep={(label) => edit({ label: label.trim(), ...ofMoment(field, label.trim()) })}
          />
        </Field>
      )}
      {field.key !== undefined && (
        <>
          <Field id={`${id}-help`} label={t('help')}>
            <KeptInput
              id={`${id}-help`}
              value={field.description ?? ''}
              onKeep={(help) => edit({ description: help.trim() || undefined })}
            />
          </Field>
          <TickBox
            ticked={validate?.required === true}
            onTick={(required) => edit({ validate: rulesWith(validate, { required: required || undefined }) })}
          >
            {t('required')}
          </TickBox>
        </>
      )}
    </Section>
  )
}

const labelOf = ({ type, subtype, label, dateLabel, timeLabel }: PanelField) =>
  (type === 'datetime' ? (subtype === 'time' ? timeLabel : dateLabel) : label) ?? label ?? ''

/** A date shows a label of its own; both say the same. */
function ofMoment({ type, subtype }: PanelField, label: string): FieldChange {
  if (type !== 'datetime') return {}
  return subtype === 'time' ? { timeLabel: label } : { dateLabel: label }
}
