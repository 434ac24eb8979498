'use client'
import { useTranslations } from 'next-intl'
import { NameDialog } from '@/components/ui/name-dialog.tsx'
import type { DraftFile } from '../bench.ts'
import { withCopy, withNewForm, type FormDocument } from './form-files.ts'
import type { FormStep } from './form-step.ts'
import { titleOf, usersOf } from './form-title.ts'
import { RemoveFormDialog } from './remove-form-dialog.tsx'

const longestName = 40

/** What is about to be done with forms, and is asked about first. */
export type Asking = { kind: 'new' } | { kind: 'copy' | 'remove'; form: FormDocument }

/** The question in the way, by what is about to be done. */
export function FormDialogs({
  asking,
  files,
  steps,
  onFiles,
  onRemove,
  onClose,
}: {
  asking: Asking
  files: readonly DraftFile[]
  steps: readonly FormStep[]
  onFiles: (files: readonly DraftFile[], open: string) => void
  onRemove: (path: string) => void
  onClose: () => void
}) {
  const t = useTranslations('formBench.dialog')
  const question = { label: t('name'), help: t('nameHelp'), longest: longestName, onClose }
  if (asking.kind === 'new')
    return (
      <NameDialog
        {...question}
        title={t('newTitle')}
        action={t('create')}
        onName={(name) => {
          const made = withNewForm(files, name)
          onFiles(made.files, made.path)
        }}
      />
    )
  const { form } = asking
  const title = titleOf(form, steps)
  if (asking.kind === 'copy')
    return (
      <NameDialog
        {...question}
        title={t('copyTitle', { name: title })}
        first={t('copyName', { name: title })}
        action={t('copy')}
        onName={(name) => {
          const made = withCopy(files, form.path, name)
          if (made) onFiles(made.files, made.path)
        }}
      />
    )
  return (
    <RemoveFormDialog
      title={title}
      users={usersOf(form, steps).map(({ name }) => name)}
      onClose={onClose}
      onRemove={() => onRemove(form.path)}
    />
  )
}
