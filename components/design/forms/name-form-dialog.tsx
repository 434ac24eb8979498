'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'

const longestName = 40

/** Asks what a form is called. */
export function NameFormDialog({
  title,
  first,
  action,
  onName,
  onClose,
}: {
  title: string
  first: string
  action: string
  onName: (name: string) => void
  onClose: () => void
}) {
  const t = useTranslations('formBench.dialog')
  const id = useId()
  const [name, setName] = useState(first)
  const missing = name.trim() === ''
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (!missing) onName(name.trim())
        }}
      >
        <Field id={id} label={t('name')} help={t('nameHelp')}>
          <Input
            id={id}
            value={name}
            maxLength={longestName}
            autoFocus
            aria-describedby={`${id}-note`}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" unavailable={missing}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
