import { parseDecidedLimit } from '@/domain/process/decided-limit.ts'
import type { StepLimit } from '@/domain/process/process-model.ts'
import { clockGain } from '@/domain/replay/clock-gain.ts'
import type { FlowNode } from '@/domain/replay/flow-graph.ts'
import type { LimitShift } from '@/domain/replay/replay-row.ts'
import type { LimitAsked, Walk } from '@/domain/replay/walk.ts'
import { sameLimit, type Limit } from '@/domain/sla/limit.ts'
import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import type { ReplayCase } from '@/server/db/replay-cases.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { resolveCalendar } from '@/server/services/calendars/resolve-calendar.ts'
import { toHistory } from '@/server/services/clocks/clock-row.ts'
import { limitOfStep } from '@/server/services/clocks/step-limit.ts'
import type { LoadedTrace } from './build-trace.ts'
import type { ReplaySide } from './load-side.ts'

type ClockRow = ReplayCase['clocks'][number]
type Ran = { row: ClockRow; unitId: string | null; node: FlowNode; said: StepLimit; decided: unknown }

/** Takes a case, its trace and its walk; gives the limits that would have been others, and what that gains or loses. */
export async function limitShifts(
  db: Db,
  ended: ReplayCase,
  { tasks }: LoadedTrace,
  { limits }: Walk,
  { draft, own, partner }: { draft: ReplaySide; own: ReplaySide; partner: (id: string) => string | undefined },
): Promise<LimitShift[]> {
  const open = [...ended.clocks]
  const shifts: LimitShift[] = []
  for (const asked of limits) {
    const ran = ranOf(asked, draft)
    if (!ran) continue
    const stood = own.graph.nodes[partner(asked.element) ?? '']
    if (saysSame(stood?.step?.limit ?? stood?.clock?.limit, ran.said)) continue
    const limit = await limitUnder(db, ended, ran)
    const shift = limit && (await shiftOf(db, ran, limit))
    if (shift) shifts.push(shift)
  }
  return shifts

  function ranOf({ element, order, clock, decided }: LimitAsked, side: ReplaySide): Ran | null {
    const node = side.graph.nodes[element]
    const said = node?.step?.limit ?? node?.clock?.limit
    if (!node || !said) return null
    const task = order === null ? undefined : tasks.get(order)
    const place = open.findIndex(({ name }) => name === clock)
    const row = task ? task.clocks[0] : place === -1 ? undefined : open.splice(place, 1)[0]
    return row ? { row, node, said, decided, unitId: task?.unitId ?? ended.leadUnitId ?? ended.gridUnitId } : null
  }
}

/** What a rule decides may be another limit where both versions ask a rule. */
function saysSame(own: StepLimit | undefined, draft: StepLimit): boolean {
  if (!own || draft.from === 'decision') return false
  const said = ({ holdRuns: _, ...limit }: StepLimit) => JSON.stringify(Object.entries(limit).sort())
  return said(own) === said(draft)
}

/** The limit the draft gives the clock; null where it stays what it was. */
async function limitUnder(
  db: Db,
  { categoryId }: ReplayCase,
  { row, unitId, said, decided }: Ran,
): Promise<Limit | null> {
  const rule = said.from === 'decision' ? parseDecidedLimit(decided) : null
  if (rule && !rule.ok) return null
  const looksUp = said.from === 'catalogue' || (rule?.ok === true && rule.value === null)
  if (looksUp && ['catalogue', 'default'].includes(row.limitSource)) return null
  const found = await limitOfStep(db, categoryId, said, row.startedAt, decided)
  if (!found.ok) return null
  const limit = await resolveCalendar(db, found.value.limit, unitId)
  return sameLimit(limit, row.limit as unknown as Limit) ? null : limit
}

async function shiftOf(db: Db, { row, node }: Ran, limit: Limit): Promise<LimitShift | null> {
  const book = await loadBook(db)
  const ran = { limit: row.limit as unknown as Limit, history: toHistory(row.changes), book: book.asOf(row).book }
  const gain = clockGain(ran, limit, book.book, now())
  return gain.ok ? { name: node.name || node.id, ...gain.value } : null
}
