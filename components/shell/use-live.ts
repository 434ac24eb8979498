'use client'
import { useContext, useEffect, useRef } from 'react'
import { LiveContext, type LiveKind, type LiveListener } from './live-context.ts'

/** Calls the listener with every event of these kinds while the component stands. */
export function useLive(kinds: readonly LiveKind[], listener: LiveListener): void {
  const { follow } = useContext(LiveContext)
  const last = useRef({ kinds, listener })
  useEffect(() => {
    last.current = { kinds, listener }
  })
  useEffect(() => follow((event) => last.current.kinds.includes(event.kind) && last.current.listener(event)), [follow])
}
