'use client'
import type { ComponentProps } from 'react'
import { TextArea } from '@/components/ui/input.tsx'
import { useKept } from '../step/use-kept.ts'

/** Several lines of text that are told when they are left, or before a saving; Escape takes them back. */
export function KeptText({
  value,
  onKeep,
  ...rest
}: Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange'> & { value: string; onKeep: (value: string) => void }) {
  const { text, type, keep, drop } = useKept(value, onKeep)
  return (
    <TextArea
      {...rest}
      value={text}
      onChange={({ target }) => type(target.value)}
      onBlur={keep}
      onKeyDown={({ key }) => key === 'Escape' && drop()}
    />
  )
}
