import type { ReplayVerdict } from '@/domain/replay/judge-walk.ts'

type Words = { zh: string; en: string }
type Limit = { amount: number; unit: string }

/** One case replayed, as the API tells it. */
export type Row = {
  number: string
  title: string
  version: number
  verdict: ReplayVerdict
  took: readonly string[]
  would: readonly string[]
  parting: Words | null
  stop: Words | null
  limits: readonly {
    name: string
    before: Limit
    after: Limit
    gainedMs: number
    late: { before: boolean; after: boolean }
  }[]
  gainedMs: number
}

export type Summary = Record<ReplayVerdict, number> & { gainedMs: number; late: { before: number; after: number } }
export type Replay = { rows: readonly Row[]; summary: Summary }
