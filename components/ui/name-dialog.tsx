'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'

/** Asks what something is called; gives the name without blanks around it, at most `longest` characters. */
export function NameDialog({
  first = '',
  busy = false,
  fault = null,
  ...props
}: {
  title: string
  label: string
  help?: string
  /** why the name was refused */
  fault?: string | null
  first?: string
  longest: number
  action: string
  busy?: boolean
  onName: (name: string) => void
  onClose: () => void
}) {
  const t = useTranslations('ui')
  const id = useId()
  const [name, setName] = useState(first)
  const missing = name.trim() === ''
  const noted = Boolean(fault ?? props.help)
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (!missing && !busy) props.onName(name.trim())
        }}
      >
        <Field id={id} label={props.label} help={props.help} fault={fault}>
          <Input
            id={id}
            value={name}
            maxLength={props.longest}
            autoFocus
            aria-describedby={noted ? `${id}-note` : undefined}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy} unavailable={missing}>
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
