'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { LiveEvent, LiveKind } from './live-context.ts'
import { useLive } from './use-live.ts'

const soonMs = 200
/** a busy district changes many times a second; a page is read anew at most this often */
const restMs = 1_500

/** Has the server draw the page anew after events of these kinds, soon after the first and never in a storm. */
export function useLiveRefresh(kinds: readonly LiveKind[], concerns: (event: LiveEvent) => boolean = () => true): void {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(-Infinity)
  useEffect(() => () => clearTimeout(timer.current), [])
  useLive(kinds, (event) => {
    if (timer.current !== undefined || !concerns(event)) return
    const wait = Math.max(soonMs, last.current + restMs - performance.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      last.current = performance.now()
      router.refresh()
    }, wait)
  })
}
