import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** What of an event is sealed: everything that may be counted or shown from it. */
export type SealedEvent = {
  caseId: string
  /** 1, 2, 3 … within the case, without a gap. */
  seq: number
  type: string
  at: Date
  /** person, citizen, system, clock, engine */
  actor: string
  personId: string | null
  unitId: string | null
  data: unknown
}

/** The hash before the first event of a case. */
export const genesisHash = ''

/** Takes the hash of the event before and an event; gives its hash (SHA-256, hex, over canonical JSON). */
export function eventHash(prevHash: string, event: SealedEvent): string {
  const { caseId, seq, type, at, actor, personId, unitId, data } = event
  const sealed = canonicalJson({ prevHash, caseId, seq, type, at, actor, personId, unitId, data: data ?? null })
  return createHash('sha256').update(sealed).digest('hex')
}

export type StoredEvent = SealedEvent & { prevHash: string; hash: string }

/** Where the chain of a case stands: its last event. */
export type ChainEnd = { eventSeq: number; eventHash: string }

/** Takes the end of a chain and what happened next; gives the event as it is stored, and the end after it. */
export function linkEvent<E extends Omit<SealedEvent, 'seq'>>(
  { eventSeq, eventHash: prevHash }: ChainEnd,
  event: E,
): { row: E & StoredEvent; end: ChainEnd } {
  const sealed = { ...event, seq: eventSeq + 1 }
  const hash = eventHash(prevHash, sealed)
  return { row: { ...sealed, prevHash, hash }, end: { eventSeq: sealed.seq, eventHash: hash } }
}

export type ChainFault = { seq: number; fault: 'gap' | 'broken_link' | 'changed' }

/** Takes the events of one case in any order; gives the first place where the chain does not hold, or null. */
export function findChainFault(events: readonly StoredEvent[]): ChainFault | null {
  let prev = genesisHash
  for (const [index, event] of events.toSorted((a, b) => a.seq - b.seq).entries()) {
    const { seq } = event
    if (seq !== index + 1) return { seq: index + 1, fault: 'gap' }
    if (event.prevHash !== prev) return { seq, fault: 'broken_link' }
    if (event.hash !== eventHash(prev, event)) return { seq, fault: 'changed' }
    prev = event.hash
  }
  return null
}
