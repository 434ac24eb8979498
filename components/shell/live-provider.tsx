'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { LiveContext, type LiveListener, type LiveStatus } from './live-context.ts'
import { openLive } from './open-live.ts'
import { useCalmRefresh } from './use-calm-refresh.ts'

/** a lost connection is told only when it lasts: a page that reloads its server should not flicker */
const patienceMs = 4_000
/** browsers allow few connections to one place: a page nobody looks at gives its own back */
const hiddenMs = 30_000

/**
 * One stream for the whole page; what happened while it was away is replayed after the last event seen, first of all
 * what happened since the page was drawn: `since` is the last event of then.
 */
export function LiveProvider({ since, children }: { since: string; children: ReactNode }) {
  const router = useRouter()
  const listeners = useRef(new Set<LiveListener>())
  const [status, setStatus] = useState<LiveStatus>('connecting')
  const refresh = useCalmRefresh()
  const seen = useRef(since)
  const follow = useCallback((listener: LiveListener) => {
    listeners.current.add(listener)
    return () => void listeners.current.delete(listener)
  }, [])
  useEffect(() => {
    let close: (() => void) | null = null
    let complain: ReturnType<typeof setTimeout> | undefined
    let leave: ReturnType<typeof setTimeout> | undefined
    const start = () => {
      close ??= openLive({
        after: seen.current,
        onOpen: () => {
          clearTimeout(complain)
          complain = undefined
          setStatus('open')
        },
        onLost: () => {
          complain ??= setTimeout(() => setStatus('lost'), patienceMs)
        },
        onEvent: (event, id) => {
          seen.current = id
          listeners.current.forEach((listener) => listener(event))
        },
        // the server tells this page where to sign in again
        onEnd: () => router.refresh(),
      })
    }
    const stop = () => {
      close?.()
      close = null
    }
    const onVisible = () => {
      clearTimeout(leave)
      if (document.hidden) leave = setTimeout(stop, hiddenMs)
      else start()
    }
    start()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      document.removeEventListener('visibilitychange', onVisible)
      clearTimeout(complain)
      clearTimeout(leave)
      stop()
    }
  }, [router])
  const value = useMemo(() => ({ status, follow, refresh }), [status, follow, refresh])
  return <LiveContext value={value}>{children}</LiveContext>
}
