import { useEffect, useState } from 'react'

const pauseMs = 400

/** Gives a value once it has stayed the same for a moment: what takes long to compute waits until typing pauses. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pauseMs)
    return () => window.clearTimeout(timer)
  }, [value])
  return settled
}
