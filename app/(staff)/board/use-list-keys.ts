'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { isTyping } from '@/components/task/is-typing.ts'

/** J and K walk through the rows, Enter opens the one they stand on. Gives the chosen row, kept while the list changes. */
export function useListKeys(numbers: readonly string[]) {
  const router = useRouter()
  const scroller = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const selected = chosen !== null && numbers.includes(chosen) ? chosen : null
  const act = useRef<(event: KeyboardEvent) => void>(() => undefined)
  useEffect(() => {
    act.current = (event) => {
      const by = { j: 1, k: -1 }[event.key.toLowerCase()]
      if (by !== undefined) {
        const at = selected === null ? -1 : numbers.indexOf(selected)
        const next = numbers[Math.min(numbers.length - 1, Math.max(0, at + by))]
        if (next === undefined) return
        setChosen(next)
        scroller.current?.querySelector(`[data-case="${CSS.escape(next)}"]`)?.scrollIntoView({ block: 'nearest' })
      }
      // a link or button in focus answers Enter itself
      const free = event.target === document.body || event.target === scroller.current
      if (event.key === 'Enter' && selected !== null && free) router.push(`/cases/${encodeURIComponent(selected)}`)
    }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      act.current(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return { selected, scroller }
}
