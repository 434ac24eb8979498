'use client'
import { useState, type ComponentProps } from 'react'
import { TextArea } from '@/components/ui/input.tsx'

/** Several lines of text that are told when they are left, so that one change is one step of undo; Escape takes it back. */
export function KeptText({
  value,
  onKeep,
  ...rest
}: Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange'> & { value: string; onKeep: (value: string) => void }) {
  const [typed, setTyped] = useState<{ from: string; text: string } | null>(null)
  const text = typed?.from === value ? typed.text : value
  return (
    <TextArea
      {...rest}
      value={text}
      onChange={({ target }) => setTyped({ from: value, text: target.value })}
      onBlur={() => {
        setTyped(null)
        if (text !== value) onKeep(text)
      }}
      onKeyDown={({ key }) => key === 'Escape' && setTyped(null)}
    />
  )
}
