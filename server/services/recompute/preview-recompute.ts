import { z } from 'zod'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { nextConcerned, readClocks, type RecomputeRow } from '@/server/db/recompute-rows.ts'
import { decodeCursor, encodeCursor } from '@/server/http/cursor.ts'
import { pageSize } from '@/server/services/page-size.ts'
import { limitsFor } from './limit-for.ts'
import { loadChange, type AskedChange } from './recompute-change.ts'
import { recomputeClock, type MovedLevel, type Recomputed } from './recompute-clock.ts'

export type MovingClock = {
  caseNumber: string
  caseTitle: string
  clock: string
  /** null: the clock of the whole case */
  stepName: string | null
  state: 'running' | 'held'
  from: Date
  /** null while it is held */
  to: Date | null
  limit: Limit | null
  provisional: boolean
  levels: MovedLevel[]
}

/** `concerned`: open clocks that count on it; `levelsOnly`: deadlines that stay while a level moves. */
export type PreviewTotals = {
  concerned: number
  later: number
  earlier: number
  levelsOnly: number
  held: number
  failed: number
}

export type RecomputePreview = {
  items: MovingClock[]
  nextCursor: string | null
  /** with the first page only */
  totals: PreviewTotals | null
}

const CHUNK = 2_000
const place = z.uuid()

/**
 * Says which open clocks would move by a change, and where to; nothing is written. Refuses `right.missing`, a change
 * that is not there, bad input, `cursor.invalid`.
 */
export async function previewRecompute(
  actor: Person,
  asked: AskedChange,
  page: { cursor?: string | null | undefined; limit?: number | undefined } = {},
  db = defaultDb,
): Promise<Result<RecomputePreview>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const after = decodeCursor(page.cursor, place)
  if (!after.ok) return after
  const change = await loadChange(db, asked)
  if (!change.ok) return change
  const size = pageSize(page.limit)
  const totals: PreviewTotals = { concerned: 0, later: 0, earlier: 0, levelsOnly: 0, held: 0, failed: 0 }
  const limitOf = limitsFor(db, change.value.limit)
  const found: { id: string; item: MovingClock }[] = []
  const at = now()
  for (let cursor = after.value; ;) {
    const next = await nextConcerned(db, change.value.selector, cursor, CHUNK)
    const rows = await readClocks(
      db,
      next.map(({ id }) => id),
      'look',
    )
    for (const row of rows) {
      const moved = recomputeClock(row, change.value, await limitOf(row), at, { personId: null, reason: null })
      const item = count(totals, row, moved)
      if (item && found.length <= size) found.push({ id: row.id, item })
    }
    cursor = next.at(-1)?.id ?? null
    // the first page also counts what follows it
    if (next.length < CHUNK || (after.value !== null && found.length > size)) break
  }
  const shown = found.slice(0, size)
  const more = found.length > size ? encodeCursor(shown.at(-1)?.id) : null
  return ok({ items: shown.map(({ item }) => item), nextCursor: more, totals: after.value === null ? totals : null })
}

/** Counts a clock and gives what is listed of it, null of one that stays. */
function count(totals: PreviewTotals, row: RecomputeRow, result: Result<Recomputed>): MovingClock | null {
  totals.concerned += 1
  if (!result.ok) {
    totals.failed += 1
    return null
  }
  const { from, to, moved, levels, limit, clock } = result.value
  if (moved && to) totals[to > from ? 'later' : 'earlier'] += 1
  else if (to === null) totals.held += 1
  else if (levels.length > 0) totals.levelsOnly += 1
  if (!moved && levels.length === 0 && limit === null) return null
  const { caseNumber, caseTitle, name, stepName, state } = row
  return {
    caseNumber,
    caseTitle,
    clock: name,
    stepName,
    state,
    from,
    to,
    limit,
    provisional: clock.provisional,
    levels,
  }
}
