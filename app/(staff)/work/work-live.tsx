'use client'
import { useLiveRefresh } from '@/components/shell/use-live-refresh.ts'

/** Keeps the lists as the world is: steps that come, go or change hands, and clocks that pass a mark. */
export function WorkLive() {
  useLiveRefresh(['task.changed', 'alarm.raised'])
  return null
}
