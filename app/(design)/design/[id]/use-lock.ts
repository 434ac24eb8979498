'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { draftCalls, type Draft } from './draft.ts'

const heartbeatMs = 60_000

/** Mine, being asked for, or held by somebody. */
export type LockState = { kind: 'asking' } | { kind: 'mine' } | { kind: 'theirs'; name: string; at: Date | null }

/**
 * Takes a draft; holds its lock while the page is open, so that two do not draw at once, and lets it go when the page
 * is left. `takeOver` takes it from whoever has it.
 */
export function useLock(id: string): { lock: LockState; takeOver: () => Promise<boolean> } {
  const [lock, setLock] = useState<LockState>({ kind: 'asking' })
  const held = useRef(false)
  // asked one after the other, or a page drawn twice would let go of what it has just taken
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const ask = useCallback(
    (over: boolean): Promise<boolean> => {
      const asked = line.current.then(async () => {
        const answer = await draftCalls.lock(id, over)
        if (answer.ok) {
          held.current = true
          setLock({ kind: 'mine' })
          return true
        }
        // what cannot be asked is told by the next saving
        if (answer.problem.code !== 'draft.locked') {
          setLock((now) => (now.kind === 'asking' ? { kind: 'mine' } : now))
          return false
        }
        held.current = false
        const found = await draftCalls.get(id)
        setLock(theirs(found.ok ? found.value.lock : null))
        return false
      })
      line.current = asked
      return asked
    },
    [id],
  )

  useEffect(() => {
    void ask(false)
    const beat = window.setInterval(() => void ask(false), heartbeatMs)
    const letGo = () => {
      if (held.current)
        void fetch(`/api/v1/drafts/${encodeURIComponent(id)}/lock`, { method: 'DELETE', keepalive: true })
      held.current = false
    }
    window.addEventListener('pagehide', letGo)
    return () => {
      window.clearInterval(beat)
      window.removeEventListener('pagehide', letGo)
      line.current = line.current.then(async () => {
        if (held.current) await draftCalls.unlock(id)
        held.current = false
      })
    }
  }, [id, ask])
  return { lock, takeOver: () => ask(true) }
}

function theirs(lock: Draft['lock']): LockState {
  return { kind: 'theirs', name: lock?.person.name ?? '', at: lock ? new Date(lock.at) : null }
}
