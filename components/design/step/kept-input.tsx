'use client'
import { useEffect, useState, type ComponentProps } from 'react'
import { Input } from '@/components/ui/input.tsx'

/** A line of text that is told when it is left or by Enter, so that one change is one step of undo; Escape takes it back. */
export function KeptInput({
  value,
  onKeep,
  ...rest
}: Omit<ComponentProps<typeof Input>, 'value' | 'onChange'> & { value: string; onKeep: (value: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  return (
    <Input
      {...rest}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => text !== value && onKeep(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && text !== value) onKeep(text)
        if (event.key === 'Escape') setText(value)
      }}
    />
  )
}
