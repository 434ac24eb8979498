'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'

const soonMs = 200
/** a busy district changes many times a second; a page is read anew at most this often */
const restMs = 1_500

/** Gives a refresh that runs soon after the first asking and gathers those that follow. */
export function useCalmRefresh(): () => void {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(-Infinity)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    if (timer.current !== undefined) return
    const wait = Math.max(soonMs, last.current + restMs - performance.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      last.current = performance.now()
      router.refresh()
    }, wait)
  }, [router])
}
