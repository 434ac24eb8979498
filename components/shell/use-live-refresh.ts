'use client'
import { use } from 'react'
import { LiveContext, type LiveEvent, type LiveKind } from './live-context.ts'
import { useLive } from './use-live.ts'

/** Has the server draw the page anew after events of these kinds that concern it. */
export function useLiveRefresh(kinds: readonly LiveKind[], concerns: (event: LiveEvent) => boolean = () => true): void {
  const { refresh } = use(LiveContext)
  useLive(kinds, (event) => {
    if (concerns(event)) refresh()
  })
}
