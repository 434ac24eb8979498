'use client'
import { Plus } from 'lucide-react'
import { useLocale } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { Words } from '@/domain/shared/words.ts'

/** Which of several; and the way to one more, begun as a copy of what is shown. */
export function CopyChoice({
  label,
  choices,
  code,
  onOpen,
  add,
}: {
  label: string
  choices: readonly { code: string; name: Words }[]
  code: string
  onOpen: (code: string) => void
  /** null: nobody may add one here */
  add: { label: string; dialog: (close: () => void, created: (code: string) => void) => ReactNode } | null
}) {
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  const created = (made: string) => {
    close()
    onOpen(made)
  }
  return (
    <>
      <Select aria-label={label} value={code} onChange={({ target }) => onOpen(target.value)}>
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.name[locale]}
          </option>
        ))}
      </Select>
      {add && (
        <Button variant="quiet" onClick={() => setAdding(true)}>
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          {add.label}
        </Button>
      )}
      {adding && add?.dialog(close, created)}
    </>
  )
}
