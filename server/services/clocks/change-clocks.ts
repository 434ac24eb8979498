import type { ClockReading } from '@/domain/sla/compute-clock.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import {
  openClocks,
  updateClocks,
  type ClockChangeInput,
  type ClockUpdate,
  type OpenClock,
} from '@/server/db/clock-rows.ts'
import { raiseAlarms } from '@/server/services/alarms/raise-alarms.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns, toHistory, type ClockLevel } from './clock-row.ts'

export type ChangedClock = { clock: OpenClock; reading: ClockReading; dueAt: Date }

/**
 * Raises what the open clocks of a case have reached, so that a change of their history hides nothing; gives them as
 * they stand then.
 */
export async function settledClocks(work: CaseWork): Promise<OpenClock[]> {
  const clocks = await openClocks(work.tx, work.case.id, { all: true })
  const running = clocks.filter(({ state }) => state === 'running').map((clock) => ({ work, clock }))
  await raiseAlarms(running, 'raise')
  return running.length > 0 ? openClocks(work.tx, work.case.id, { all: true }) : clocks
}

/**
 * Adds changes to the histories of clocks and writes how they stand then: state, deadline, marks. What fired stays
 * fired. Refuses a history that contradicts itself; nothing is written then.
 */
export async function changeClocks(
  work: CaseWork,
  clocks: readonly OpenClock[],
  changesOf: (clock: OpenClock) => readonly ClockChangeInput[],
): Promise<Result<ChangedClock[]>> {
  const book = await loadBook(work.tx)
  const changed: ChangedClock[] = []
  const updates: ClockUpdate[] = []
  for (const clock of clocks) {
    const added = changesOf(clock)
    const history = toHistory([...clock.changes, ...added])
    const levels = clock.levels as ClockLevel[]
    const columns = clockColumns(clock.limit as Limit, history, levels, clock.alarms, work.now, book.asOf(clock))
    if (!columns.ok) return columns
    const { reading, dueAt, warnAt, nextMarkAt, provisional } = columns.value
    const next = (clock.changes.at(-1)?.seq ?? 0) + 1
    updates.push({
      ...{ id: clock.id, state: reading.state === 'held' ? 'held' : 'running', dueAt, warnAt, nextMarkAt, provisional },
      changes: added.map((change, index) => ({ ...change, seq: next + index })),
    })
    changed.push({ clock, reading, dueAt })
  }
  if (updates.length > 0) await updateClocks(work.tx, updates)
  return ok(changed)
}
