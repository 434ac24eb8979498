import type { CategoryItem } from './category-item.ts'

export type DraftPlace = { lng: number; lat: number; accuracy: number | null; by: 'device' | 'hand' | 'list' }

/** What a half-filled whistle keeps on the phone. Photos are kept by the id the store gave them. */
export type Draft = {
  category: CategoryItem | null
  place: DraftPlace | null
  address: string
  /** null while the suggestion stands */
  title: string | null
  description: string
  selfHandled: boolean
  files: { id: string; phase: 'none' | 'before' | 'after'; name: string }[]
  /** goes with the filled form, so that a repeated sending gives the same case */
  key: string
}

const DRAFT = 'yingshao.report.draft.1'
const RECENT = 'yingshao.report.recent.1'
const RECENT_MOST = 4

/** Gives a key no other form has. `randomUUID` is missing on plain-http addresses, hence the bytes. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Gives an empty form with a key of its own. */
export function emptyDraft(): Draft {
  return {
    category: null,
    place: null,
    address: '',
    title: null,
    description: '',
    selfHandled: false,
    files: [],
    key: newKey(),
  }
}

/** Says whether the form holds anything worth keeping. A position found by itself is not. */
export function isWorthKeeping(draft: Draft): boolean {
  const { category, address, title, description, files } = draft
  return Boolean(category ?? (address || title || description || files.length > 0))
}

/** Gives the kept form, or null when there is none or it cannot be read. */
export function loadDraft(): Draft | null {
  const kept = read<Partial<Draft>>(DRAFT)
  return kept && typeof kept.key === 'string' ? { ...emptyDraft(), ...kept } : null
}

/** Keeps the form; an empty one removes what was kept. */
export function saveDraft(draft: Draft | null): void {
  write(DRAFT, draft && isWorthKeeping(draft) ? draft : null)
}

/** Gives the categories this person used last, newest first. */
export function loadRecent(): CategoryItem[] {
  const kept = read<CategoryItem[]>(RECENT)
  return Array.isArray(kept) ? kept.filter((item) => typeof item?.code === 'string') : []
}

/** Puts a used category to the front of the recent ones. */
export function rememberCategory(used: CategoryItem): void {
  const others = loadRecent().filter((item) => item.code !== used.code || item.kind !== used.kind)
  write(RECENT, [used, ...others].slice(0, RECENT_MOST))
}

function read<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as T | null
  } catch {
    return null
  }
}

/** A full or forbidden store loses the draft, never the form on the screen. */
function write(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // private windows of some browsers refuse every write
  }
}
