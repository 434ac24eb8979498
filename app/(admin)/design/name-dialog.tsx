'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'

const longestName = 60

/** Asks what a new process is called. */
export function NameDialog({
  title,
  busy,
  fault,
  onName,
  onClose,
}: {
  title: string
  busy: boolean
  fault: string | null
  onName: (name: string) => void
  onClose: () => void
}) {
  const t = useTranslations('design.list')
  const id = useId()
  const [name, setName] = useState('')
  const missing = name.trim() === ''
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (!missing && !busy) onName(name.trim())
        }}
      >
        <Field id={id} label={t('name')} fault={fault}>
          <Input
            id={id}
            value={name}
            maxLength={longestName}
            autoFocus
            aria-describedby={fault ? `${id}-note` : undefined}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy} unavailable={missing}>
            {t('create')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
