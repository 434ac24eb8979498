'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { LiveEvent } from '@/components/shell/live-context.ts'
import { useLive } from '@/components/shell/use-live.ts'
import { useLiveRefresh } from '@/components/shell/use-live-refresh.ts'

const KINDS = ['case.changed', 'task.changed', 'alarm.raised'] as const

/** The engine tells its way about a second after the fact, and by then no event of ours may follow. */
const MIRROR_MS = 2_500

/** Has the page drawn anew when a case changes; with a number, only for that one, and once more for the drawing. */
export function CaseLive({ number }: { number?: string }) {
  const router = useRouter()
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])
  // a recompute says once for many cases that deadlines moved
  const concerns = ({ subject, data }: LiveEvent) =>
    subject === number || data['case'] === number || 'recompute' in data
  useLiveRefresh(KINDS, (event) => number === undefined || concerns(event))
  useLive(KINDS, ({ subject, data }) => {
    if (number === undefined || (subject !== number && data['case'] !== number)) return
    clearTimeout(later.current)
    later.current = setTimeout(() => router.refresh(), MIRROR_MS)
  })
  return null
}
