import type { Words } from '@/domain/shared/words.ts'

export const messageStates = ['waiting', 'sent', 'failed', 'skipped', 'dropped'] as const

export type MessageShape = {
  id: string
  channel: string
  person: string
  caseNumber: string | null
  text: string
  state: (typeof messageStates)[number]
  createdAt: Date
  leavesAt: Date | null
  sentAt: Date | null
  attempts: number
  reason: Words | null
}
