'use client'
import { Search } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { isTyping } from '@/components/task/is-typing.ts'
import { KeyCap } from './key-cap.tsx'

export type SearchBoxProps = {
  action: string
  label: string
  value?: string
  /** what else the address holds and should go on holding */
  keep?: Record<string, string>
}

/** Search by words; Ctrl K (or ⌘ K), or a slash, brings the cursor here. Without script it is a plain form that asks `action`. */
export function SearchBox({ action, label, value, keep = {} }: SearchBoxProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const called = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!called && (event.key !== '/' || isTyping(event))) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <form
      role="search"
      action={action}
      className="border-line-strong bg-surface text-ink-3 rounded-2 focus-within:border-accent focus-within:outline-accent flex h-[34px] w-full max-w-[280px] items-center gap-2 border ps-2.5 pe-2 focus-within:outline-1 max-md:h-11 max-md:max-w-none"
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search aria-hidden strokeWidth={1.75} className="size-4 shrink-0" />
      <input
        ref={input}
        id={id}
        name="q"
        type="search"
        defaultValue={value}
        placeholder={label}
        className="text-ink min-w-0 flex-1 bg-transparent outline-none"
      />
      {Object.entries(keep).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <KeyCap>Ctrl K</KeyCap>
    </form>
  )
}
