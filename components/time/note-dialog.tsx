'use client'
import { useId, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { TextArea } from '@/components/ui/input.tsx'

/** Says what a new version changes and why before it is saved; what else is asked for stands below the note. */
export function NoteDialog({
  words,
  busy,
  blocked = false,
  fault,
  onSave,
  onClose,
  children,
}: {
  words: { title: string; note: string; cancel: string; save: string }
  busy: boolean
  /** it cannot be saved whatever the note says; the fault tells why */
  blocked?: boolean
  fault: string | null
  onSave: (note: string) => void
  onClose: () => void
  children: ReactNode
}) {
  const id = useId()
  const [note, setNote] = useState('')
  const missing = blocked || note.trim() === ''
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (!missing) onSave(note)
        }}
      >
        <label className="text-ink-2 grid gap-1 text-sm" htmlFor={`${id}-note`}>
          {words.note}
          <TextArea id={`${id}-note`} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        </label>
        {children}
        {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy} unavailable={missing}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
