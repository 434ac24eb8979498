'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import type { FormRules } from '@/domain/form/schema.ts'
import { KeptInput } from '../step/kept-input.tsx'
import type { EditField } from './field-edit.ts'
import { rulesWith } from './rules-with.ts'

type Bound = 'minLength' | 'maxLength' | 'min' | 'max'

/** The least and the most a field takes, side by side. */
export function BoundFields({
  names,
  rules = {},
  edit,
}: {
  names: readonly Bound[]
  rules?: FormRules | undefined
  edit: EditField
}) {
  const t = useTranslations('formBench.rules')
  const id = useId()
  return (
    <div className="grid grid-cols-2 gap-3">
      {names.map((name) => (
        <Field key={name} id={`${id}-${name}`} label={t(name)}>
          <KeptInput
            id={`${id}-${name}`}
            inputMode="decimal"
            value={rules[name] === undefined ? '' : String(rules[name])}
            onKeep={(text) => edit({ validate: rulesWith(rules, { [name]: boundOf(text) }) })}
          />
        </Field>
      ))}
    </div>
  )
}

/** A bound is a number, or a formula where somebody wrote one. */
function boundOf(text: string): number | string | undefined {
  const bare = text.trim()
  if (bare.startsWith('=')) return bare
  return bare === '' || !Number.isFinite(Number(bare)) ? undefined : Number(bare)
}
