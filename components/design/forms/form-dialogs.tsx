'use client'
import { useTranslations } from 'next-intl'
import type { DraftFile } from '../bench.ts'
import { withCopy, withNewForm, type FormDocument } from './form-files.ts'
import type { FormStep } from './form-step.ts'
import { titleOf, usersOf } from './form-title.ts'
import { NameFormDialog } from './name-form-dialog.tsx'
import { RemoveFormDialog } from './remove-form-dialog.tsx'

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
  if (asking.kind === 'new')
    return (
      <NameFormDialog
        title={t('newTitle')}
        first=""
        action={t('create')}
        onClose={onClose}
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
      <NameFormDialog
        title={t('copyTitle', { name: title })}
        first={t('copyName', { name: title })}
        action={t('copy')}
        onClose={onClose}
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
