import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'

export type ReporterView = { name: string | null; phone: string | null; confidential: boolean; isMe: boolean }

export type ReporterFacts = {
  reporterId: string | null
  reporterName: string | null
  reporterPhone: string | null
  reporterConfidential: boolean
  reporter: { name: string; phone: string | null } | null
  unitPaths: readonly string[]
}

/** Says whether the person may read who reported: the reporter herself, and holders of the right over the case. */
export function mayReadReporter(person: Person, facts: Pick<ReporterFacts, 'reporterId' | 'unitPaths'>): boolean {
  return can(person, 'case.readReporter', facts).ok
}

/** Says whether the reporter must stay unknown to this person. */
export function hidesReporter(
  person: Person,
  facts: Pick<ReporterFacts, 'reporterId' | 'unitPaths' | 'reporterConfidential'>,
): boolean {
  return facts.reporterConfidential && !mayReadReporter(person, facts)
}

/**
 * Takes who reported; gives what this person may see: nothing of a confidential reporter, a masked phone without the
 * right `case.readReporter`. Null when the report came from nobody (a device).
 */
export function reporterView(person: Person, facts: ReporterFacts): ReporterView | null {
  const { reporterId, reporterConfidential: confidential } = facts
  const name = facts.reporterName ?? facts.reporter?.name ?? null
  const phone = facts.reporterPhone ?? facts.reporter?.phone ?? null
  if (!name && !phone && !reporterId) return null
  const isMe = reporterId === person.id
  if (hidesReporter(person, facts)) return { name: null, phone: null, confidential, isMe }
  return { name, phone: phone && !mayReadReporter(person, facts) ? maskPhone(phone) : phone, confidential, isMe }
}

/** Takes a phone number; gives it with all but its ends hidden: `138****0000`. Short numbers are hidden whole. */
export function maskPhone(phone: string): string {
  return phone.length < 9 ? '****' : `${phone.slice(0, -8)}****${phone.slice(-4)}`
}
