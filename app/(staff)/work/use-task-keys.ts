'use client'
import { useEffect, useRef } from 'react'
import { isTyping } from '@/components/task/is-typing.ts'

type Keys = { claim: () => unknown; complete: () => unknown; choose: (index: number) => unknown }

/** C takes the step, 1 to 4 choose its result, Ctrl Enter (or ⌘ Enter) does it, from inside a field too. */
export function useTaskKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        return void latest.current.complete()
      }
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'c' || event.key === 'C') latest.current.claim()
      if (/^[1-4]$/.test(event.key)) latest.current.choose(Number(event.key) - 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
