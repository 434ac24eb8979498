'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Select } from '@/components/ui/select.tsx'
import { rightAt, rightKey, type FieldRight } from '@/domain/form/rights.ts'
import { Section } from '../step/section.tsx'
import type { EditField, PanelField } from './field-edit.ts'
import type { FormStep } from './form-step.ts'

const rights: readonly FieldRight[] = ['write', 'read', 'hide']

/** Which of the steps that share the form may write a field, which only read it, and which do not see it. */
export function RightsSection({
  field,
  steps,
  edit,
}: {
  field: PanelField
  steps: readonly FormStep[]
  edit: EditField
}) {
  const t = useTranslations('formBench.rights')
  const id = useId()
  const set = (step: FormStep, right: FieldRight) => {
    const { [rightKey(step.id)]: _before, ...others } = field.properties ?? {}
    const properties = right === 'write' ? others : { ...others, [rightKey(step.id)]: right }
    const none = Object.keys(properties).length === 0
    edit({ properties: none ? undefined : properties })
  }
  return (
    <Section title={t('title')} open={steps.length > 1}>
      <ul className="grid gap-1.5">
        {steps.map((step) => (
          <li key={step.id} className="grid grid-cols-[minmax(0,1fr)_120px] items-center gap-2">
            <label htmlFor={`${id}-${step.id}`} className="truncate">
              {step.name || t('unnamed')}
            </label>
            <Select
              id={`${id}-${step.id}`}
              value={rightAt(field, step.id) ?? 'hide'}
              onChange={({ target }) => set(step, target.value as FieldRight)}
            >
              {rights.map((right) => (
                <option key={right} value={right}>
                  {t(right)}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <p className="text-ink-3 text-xs">{t('help')}</p>
    </Section>
  )
}
