'use client'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Field, FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'

/** What is new: its names in both languages, and the code others call it by. */
export type NewNamed = { zh: string; en: string; code: string }

const codeShape = /^[\w.-]+$/
const longestCode = 60

/** Asks for names and code of something new, and has it created. */
export function CreateDialog({
  words,
  longestName,
  onCreate,
  onCreated,
  onClose,
}: {
  words: { title: string; zh: string; en: string; code: string; codeHelp?: string; create: string }
  longestName: number
  /** gives what the service refuses, or null when it is done */
  onCreate: (named: NewNamed) => Promise<string | null>
  onCreated: (code: string) => void
  onClose: () => void
}) {
  const id = useId()
  const [named, setNamed] = useState<NewNamed>({ zh: '', en: '', code: '' })
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const ready = codeShape.test(named.code) && named.zh.trim() !== '' && named.en.trim() !== ''
  const create = async () => {
    setBusy(true)
    const refused = await onCreate(named)
    setBusy(false)
    if (refused === null) onCreated(named.code)
    else setFault(refused)
  }
  const help = { code: words.codeHelp, zh: undefined, en: undefined }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void create()
        }}
      >
        {(['zh', 'en', 'code'] as const).map((key) => (
          <Field key={key} id={`${id}-${key}`} label={words[key]} help={help[key]}>
            <Input
              id={`${id}-${key}`}
              value={named[key]}
              maxLength={key === 'code' ? longestCode : longestName}
              aria-describedby={help[key] && `${id}-${key}-note`}
              onChange={({ target }) => setNamed({ ...named, [key]: target.value })}
            />
          </Field>
        ))}
        {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
        <Button type="submit" variant="primary" busy={busy} unavailable={!ready} className="justify-self-end">
          {words.create}
        </Button>
      </form>
    </Dialog>
  )
}
