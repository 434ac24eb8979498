'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useLive } from '@/components/shell/use-live.ts'

/** A board counts a whole district: it is drawn anew at most this often, however much happens. */
const restMs = 5_000
const soonMs = 300

/** Keeps the counts and the list as the world is. */
export function BoardLive() {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(-Infinity)
  useEffect(() => () => clearTimeout(timer.current), [])
  useLive(['case.changed', 'task.changed', 'alarm.raised'], () => {
    if (timer.current !== undefined) return
    timer.current = setTimeout(
      () => {
        timer.current = undefined
        last.current = performance.now()
        router.refresh()
      },
      Math.max(soonMs, last.current + restMs - performance.now()),
    )
  })
  return null
}
