'use client'
import { useState, type ComponentProps } from 'react'
import { Input } from '@/components/ui/input.tsx'

/** A line of text that is told when it is left or by Enter, so that one change is one step of undo; Escape takes it back. */
export function KeptInput({
  value,
  onKeep,
  ...rest
}: Omit<ComponentProps<typeof Input>, 'value' | 'onChange'> & { value: string; onKeep: (value: string) => void }) {
  // what is being typed belongs to the value it began from: an undo meanwhile shows what it brought back
  const [typed, setTyped] = useState<{ from: string; text: string } | null>(null)
  const text = typed?.from === value ? typed.text : value
  const keep = () => {
    setTyped(null)
    if (text !== value) onKeep(text)
  }
  return (
    <Input
      {...rest}
      value={text}
      onChange={({ target }) => setTyped({ from: value, text: target.value })}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
