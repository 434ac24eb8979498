'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Field } from '@/components/ui/field.tsx'
import type { FormComponent } from '@/domain/form/schema.ts'
import { KeptInput } from '../step/kept-input.tsx'
import { Section } from '../step/section.tsx'
import type { EditField, PanelField } from './field-edit.ts'

const wellFormed = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/

/** The name a value goes under to the flow and its rules; few ever change it. */
export function MoreSection({
  field,
  others,
  edit,
}: {
  field: PanelField
  others: readonly FormComponent[]
  edit: EditField
}) {
  const t = useTranslations('formBench.more')
  const id = useId()
  const [fault, setFault] = useState<string | null>(null)
  const keep = (key: string) => {
    const bare = key.trim()
    const taken = others.some((other) => other.id !== field.id && other.key === bare)
    const wrong = !wellFormed.test(bare) ? t('badKey') : taken ? t('takenKey', { key: bare }) : null
    setFault(wrong)
    if (!wrong) edit({ key: bare })
  }
  return (
    <Section title={t('title')} open={false}>
      <Field id={id} label={t('key')} help={t('keyHelp')} fault={fault}>
        <KeptInput
          id={id}
          className="font-mono"
          value={field.key ?? ''}
          aria-describedby={`${id}-note`}
          aria-invalid={fault !== null || undefined}
          whenLeft
          onKeep={keep}
        />
      </Field>
    </Section>
  )
}
