'use client'
import { useMemo, type ReactNode } from 'react'
import { ToastProvider } from '@/components/ui/toast.tsx'
import { LiveProvider } from './live-provider.tsx'
import { ShellContext, type ShellFacts } from './shell-context.ts'

/** What all pages of the staff share in the browser: facts of the person, the live stream, the corner for news. */
export function Shell({
  since,
  unread,
  mayReport,
  mayWatch,
  children,
}: ShellFacts & { since: string; children: ReactNode }) {
  const facts = useMemo(() => ({ unread, mayReport, mayWatch }), [unread, mayReport, mayWatch])
  return (
    <ShellContext value={facts}>
      <LiveProvider since={since}>
        <ToastProvider>{children}</ToastProvider>
      </LiveProvider>
    </ShellContext>
  )
}
