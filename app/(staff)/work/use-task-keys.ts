'use client'
import { useEffect, useRef } from 'react'
import { isAtClosedList } from '@/components/form/closed-list.ts'
import { isTyping } from '@/components/task/is-typing.ts'

type Keys = { claim: () => unknown; complete: () => unknown; choose: (index: number) => unknown }

/** C takes the step, 1 to 9 choose its result, Ctrl Enter (or ⌘ Enter) does it, from inside a field too. */
export function useTaskKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        // an open list of the form would take this Enter as a pick of its first option
        event.stopImmediatePropagation()
        return void latest.current.complete()
      }
      const digit = /^[1-9]$/.test(event.key)
      const typing = isTyping(event) && !(digit && isAtClosedList(event))
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'c' || event.key === 'C') latest.current.claim()
      if (!digit) return
      if (isAtClosedList(event)) event.preventDefault()
      latest.current.choose(Number(event.key) - 1)
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])
}
