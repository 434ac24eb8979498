'use client'
import { useEffect, useRef, useState } from 'react'

/**
 * Takes milliseconds (null: stay) and what to do then; gives handlers that hold the time while the pointer or the focus
 * is on the thing.
 */
export function useLeaving(ms: number | null, leave: () => void) {
  const [held, setHeld] = useState(false)
  const last = useRef(leave)
  useEffect(() => {
    last.current = leave
  })
  useEffect(() => {
    if (ms === null || held) return
    const timer = setTimeout(() => last.current(), ms)
    return () => clearTimeout(timer)
  }, [ms, held])
  return {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
}
