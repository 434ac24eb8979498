import { now } from '@/server/clock.ts'
import { lockCases, writeBatch, type BatchEvent } from '@/server/db/case-batch.ts'
import type { Tx } from '@/server/db/client.ts'
import { readClocks, writeRecomputed, type RecomputedClock, type RecomputeRow } from '@/server/db/recompute-rows.ts'
import { log } from '@/server/log.ts'
import { limitsFor } from './limit-for.ts'
import type { LoadedChange } from './recompute-change.ts'
import { recomputeClock, type Recomputed } from './recompute-clock.ts'

export type Batch = { done: number; moved: number; failed: number }

/** Who began it; null for both when clocks follow by themselves. */
export type BatchCause = { recomputeId: string | null; personId: string | null }

/**
 * Computes clocks anew in the caller's transaction: their cases are locked first, in order; deadlines, events and what
 * open pages hear are written together. Doing it twice moves nothing twice. What cannot be computed stays and is logged.
 */
export async function recomputeBatch(
  tx: Tx,
  change: LoadedChange,
  picked: readonly { id: string; caseId: string }[],
  { recomputeId, personId }: BatchCause,
): Promise<Batch> {
  const cases = await lockCases(tx, [...new Set(picked.map(({ caseId }) => caseId))])
  const rows = await readClocks(
    tx,
    picked.map(({ id }) => id),
    'lock',
  )
  const limitOf = limitsFor(tx, change.limit)
  const at = now()
  const clocks: RecomputedClock[] = []
  const events: BatchEvent[] = []
  let failed = 0
  for (const row of rows) {
    const result = recomputeClock(row, change, await limitOf(row), at, { personId, reason: null })
    if (!result.ok) {
      failed += 1
      log.error({ clock: row.id, case: row.caseNumber, code: result.error.code }, 'a clock cannot be recomputed')
      clocks.push(asItIs(row, change))
      continue
    }
    clocks.push(result.value.clock)
    if (result.value.moved || result.value.limit)
      events.push({ ...eventOf(row, change, result.value, recomputeId), caseId: row.caseId, at, personId })
  }
  await writeRecomputed(tx, clocks)
  const heard = { subject: recomputeId ?? change.of, data: { recompute: change.kind, of: change.of } }
  if (events.length > 0) await writeBatch(tx, cases, events, heard)
  return { done: picked.length, moved: events.length, failed }
}

/** Marked as looked at, so that no later pass comes back to it for ever. */
function asItIs(row: RecomputeRow, change: LoadedChange): RecomputedClock {
  const { kind, of } = change
  const version = change.version ?? null
  const { id, dueAt, warnAt, nextMarkAt, calendar, provisional, levels, policy } = row
  return {
    ...{ id, dueAt, warnAt, nextMarkAt, calendar, provisional, levels, change: null },
    calendarVersion: kind === 'calendar' ? version : row.calendarVersion,
    policy: kind === 'policy' ? of : policy,
    policyVersion: kind === 'policy' ? version : row.policyVersion,
  }
}

function eventOf(
  { id, name, taskId }: RecomputeRow,
  { kind, of, version }: LoadedChange,
  { from, to, limit, clock }: Recomputed,
  recomputeId: string | null,
) {
  return {
    type: 'DeadlineMoved' as const,
    data: {
      ...{ clockId: id, clock: name, taskId, cause: kind, of },
      ...(version !== undefined && { version }),
      ...(limit && { limit }),
      ...{ from: from.toISOString(), to: to?.toISOString() ?? null },
      ...(clock.provisional && { provisional: true }),
      ...(recomputeId !== null && { recomputeId }),
    },
  }
}
