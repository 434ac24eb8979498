import { useEffect, useRef } from 'react'
import { isTyping } from '@/components/task/is-typing.ts'

/** N and P walk through changes, wherever on the page the keyboard is, except in a field. */
export function useChangeKeys(step: (by: 1 | -1) => void): void {
  const act = useRef(step)
  useEffect(() => {
    act.current = step
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 'n') act.current(1)
      if (key === 'p') act.current(-1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
