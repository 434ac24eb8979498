import type { DraftFile } from '../bench.ts'

/** An edit that may not have reached the server: the files, and the revision of the draft it was made on. */
export type LocalDraft = { revision: number; files: readonly DraftFile[]; at: string }

const key = (draftId: string, personId: string) => `yingshao.design.${draftId}.${personId}`

/** Keeps the edit in this browser; says whether there was room for it. */
export function keepLocally(draftId: string, personId: string, edit: LocalDraft): boolean {
  try {
    localStorage.setItem(key(draftId, personId), JSON.stringify(edit))
    return true
  } catch {
    return false
  }
}

/** Gives the edit kept for this draft and person; null when there is none, or none that can be read. */
export function keptLocally(draftId: string, personId: string): LocalDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(draftId, personId)) ?? 'null') as Partial<LocalDraft> | null
    const sound = typeof kept?.revision === 'number' && Array.isArray(kept.files) && typeof kept.at === 'string'
    return sound ? (kept as LocalDraft) : null
  } catch {
    return null
  }
}

/** Forgets the edit: it is on the server, or nobody wants it. */
export function forgetLocally(draftId: string, personId: string): void {
  try {
    localStorage.removeItem(key(draftId, personId))
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
