'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { KeptInput } from '../step/kept-input.tsx'
import type { FormDocument } from './form-files.ts'
import type { FormStep } from './form-step.ts'

/** What is said of the form itself, while none of its fields is chosen. */
export function FormPanel({
  form,
  users,
  onName,
}: {
  form: FormDocument
  users: readonly FormStep[]
  onName: (name: string) => void
}) {
  const t = useTranslations('formBench.form')
  const id = useId()
  return (
    <div className="grid gap-4 p-4">
      <h2 className="text-md font-semibold">{t('title')}</h2>
      <Field id={id} label={t('name')} help={t('nameHelp')}>
        <KeptInput
          id={id}
          value={form.name}
          maxLength={40}
          placeholder={t('noName')}
          aria-describedby={`${id}-note`}
          onKeep={(name) => onName(name.trim())}
        />
      </Field>
      <div>
        <h3 className="text-ink-2 text-sm">{t('users')}</h3>
        {users.length > 0 ? (
          <ul className="grid gap-1 pt-1">
            {users.map(({ id: step, name }) => (
              <li key={step}>{name}</li>
            ))}
          </ul>
        ) : (
          <p className="pt-1">{t('noUsers')}</p>
        )}
      </div>
      <p className="text-ink-2 border-line border-t pt-3 text-sm">{t('howTo')}</p>
    </div>
  )
}
