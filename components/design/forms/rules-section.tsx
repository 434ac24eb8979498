'use client'
import { useTranslations } from 'next-intl'
import type { FormComponent } from '@/domain/form/schema.ts'
import { Section } from '../step/section.tsx'
import { BoundFields } from './bound-fields.tsx'
import type { EditField, PanelField } from './field-edit.ts'
import { DecimalsField, MomentField, TextKindField } from './kind-rules.tsx'
import { PhotoRules } from './photo-rules.tsx'

/** What a field takes, by its type; nothing is shown for a type that has no rules. */
export function RulesSection({
  field,
  others,
  edit,
}: {
  field: PanelField
  others: readonly FormComponent[]
  edit: EditField
}) {
  const t = useTranslations('formBench.rules')
  const rules = rulesOf(field, others, edit)
  return rules && <Section title={t(field.type === 'filepicker' ? 'photos' : 'title')}>{rules}</Section>
}

function rulesOf(field: PanelField, others: readonly FormComponent[], edit: EditField) {
  const lengths = <BoundFields names={['minLength', 'maxLength']} rules={field.validate} edit={edit} />
  switch (field.type) {
    case 'textarea':
      return lengths
    case 'textfield':
      return (
        <>
          <TextKindField field={field} edit={edit} />
          {!field.validate?.validationType && lengths}
        </>
      )
    case 'number':
      return (
        <>
          <BoundFields names={['min', 'max']} rules={field.validate} edit={edit} />
          <DecimalsField field={field} edit={edit} />
        </>
      )
    case 'datetime':
      return <MomentField field={field} edit={edit} />
    case 'filepicker':
      return <PhotoRules field={field} others={others} edit={edit} />
    default:
      return null
  }
}
