import type { Words } from '../shared/words.ts'
import type { Limit } from '../sla/limit.ts'
import type { ReplayVerdict } from './judge-walk.ts'

/** A changed limit of one passage, or of a clock of the whole case (`name` is what it belongs to). */
export type LimitShift = {
  name: string
  before: Limit
  after: Limit
  gainedMs: number
  late: { before: boolean; after: boolean }
}

/** One real case walked through a draft. Ways are names of steps, waits and ends. */
export type ReplayRow = {
  number: string
  title: string
  version: number
  closedAt: Date
  verdict: ReplayVerdict
  took: string[]
  would: string[]
  /** where the ways part, and where the paper ends */
  parting: Words | null
  stop: Words | null
  limits: LimitShift[]
  gainedMs: number
}

export type ReplaySummary = Record<ReplayVerdict, number> & {
  gainedMs: number
  /** cases with a clock that was late, and those with one that would have been */
  late: { before: number; after: number }
}

/** Takes the rows; gives how many go the same way, and the hours gained and lost in all. */
export function summarise(rows: readonly ReplayRow[]): ReplaySummary {
  const count = (verdict: ReplayVerdict) => rows.filter((row) => row.verdict === verdict).length
  const late = (when: 'before' | 'after') =>
    rows.filter(({ limits }) => limits.some((shift) => shift.late[when])).length
  return {
    ...{ same: count('same'), other: count('other'), unknown: count('unknown') },
    gainedMs: rows.reduce((sum, { gainedMs }) => sum + gainedMs, 0),
    late: { before: late('before'), after: late('after') },
  }
}
