/** How an edit is doing on its way to the server. */
export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  /** not taken by the server for now; `local` says whether this browser keeps it meanwhile */
  | { kind: 'waiting'; why: 'offline' | 'session' | 'refused'; local: boolean; text: string }
  /** somebody saved the draft meanwhile */
  | { kind: 'stale' }
  /** somebody else has taken the draft over, and has not got this edit */
  | { kind: 'locked'; by: string; local: boolean }

type Refused = { status: number; code: string; text: string }

/** Takes a refused saving and whether the edit is kept in this browser; gives the state that follows from it. */
export function afterRefusal({ status, code, text }: Refused, by: string, local: boolean): SaveState {
  if (code === 'draft.stale') return { kind: 'stale' }
  if (code === 'draft.locked') return { kind: 'locked', by, local }
  if (status === 401) return { kind: 'waiting', why: 'session', local, text }
  const passing = status === 0 || status >= 500 || status === 429
  return { kind: 'waiting', why: passing ? 'offline' : 'refused', local, text }
}
