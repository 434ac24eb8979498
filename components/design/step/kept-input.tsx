'use client'
import type { ComponentProps } from 'react'
import { Input } from '@/components/ui/input.tsx'
import { useKept } from './use-kept.ts'

/** A line of text that is told when it is left, by Enter, or before a saving, one step of undo each; Escape takes it back. */
export function KeptInput({
  value,
  onKeep,
  whenLeft,
  ...rest
}: Omit<ComponentProps<typeof Input>, 'value' | 'onChange'> & {
  value: string
  onKeep: (value: string) => void
  /** half a text would do harm: it is never told before the field is left */
  whenLeft?: boolean
}) {
  const { text, type, keep, drop } = useKept(value, onKeep, whenLeft)
  return (
    <Input
      {...rest}
      value={text}
      onChange={({ target }) => type(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') drop()
      }}
    />
  )
}
