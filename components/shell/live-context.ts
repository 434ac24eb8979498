'use client'
import { createContext } from 'react'

export const liveKinds = ['case.changed', 'task.changed', 'alarm.raised', 'notification'] as const

export type LiveKind = (typeof liveKinds)[number]

/** `subject`: case number, or id of step, alarm or notification. `data` holds codes, never names. */
export type LiveEvent = { kind: LiveKind; subject: string; data: Record<string, unknown> }

export type LiveListener = (event: LiveEvent) => void

export type LiveStatus = 'open' | 'connecting' | 'lost'

export type Live = {
  status: LiveStatus
  follow: (listener: LiveListener) => () => void
  /** has the server draw the page anew, soon and never in a storm; one refresh for all who ask */
  refresh: () => void
}

export const LiveContext = createContext<Live>({
  status: 'connecting',
  follow: () => () => undefined,
  refresh: () => undefined,
})
