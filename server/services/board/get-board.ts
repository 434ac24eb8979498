import { addCounts, noCases } from '@/domain/board/board-lamp.ts'
import type { LampCounts } from '@/domain/board/board-lamp.ts'
import { boardRows } from '@/domain/board/board-rows.ts'
import type { BoardGroup } from '@/domain/board/board-rows.ts'
import { rankRows } from '@/domain/board/rank-rows.ts'
import type { Person } from '@/domain/policy/person.ts'
import { dayNumberAt, midnightOf } from '@/domain/sla/day-number.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { countBoard, countClosedSince } from '@/server/db/board.ts'
import type { BoardAxis } from '@/server/db/board.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named, StatusView } from '@/server/services/cases/status-view.ts'
import { readBoardQuery } from './board-query.ts'
import type { BoardQuery } from './board-query.ts'
import { loadSteps } from './load-steps.ts'
import { nameClassRows, nameUnitRows } from './name-rows.ts'
import type { RowName } from './name-rows.ts'

export type BoardAxisName = BoardAxis['by']

export type BoardRowView = RowName & { steps: Record<string, LampCounts>; counts: LampCounts; total: number }

export type BoardTotalsView = {
  open: number
  lamps: LampCounts
  /** due later today */
  dueToday: number
  /** on hold longer than `heldDays` */
  heldLong: number
  heldDays: number
  /** with instructions that wait for a reply */
  supervised: number
  closedToday: number
  closedOnTime: number
}

export type Board = {
  readAt: Date
  by: BoardAxisName
  /** what the rows lie under; null: the whole tree */
  root: Named | null
  totals: BoardTotalsView
  /** the columns, in the order of the flow */
  steps: StatusView[]
  rows: BoardRowView[]
  /** the rows again, the largest share of overdue cases first */
  ranking: (Named & { place: number; onTime: number; red: number; total: number })[]
}

/**
 * Counts the open cases of everything in which this person holds `board.read`: in all by lamp, and as a matrix of units,
 * regions or category classes against steps. Refuses `right.missing`, `unit.unknown`.
 */
export async function getBoard(
  actor: Person,
  { by = 'unit', ...query }: BoardQuery & { by?: BoardAxisName },
  db: Db = defaultDb,
): Promise<Result<Board>> {
  const read = await readBoardQuery(db, actor, query)
  if (!read.ok) return read
  const { filter, heldBefore, heldDays } = read.value
  const root = await findRoot(db, read.value.root, by)
  const today = dayNumberAt(filter.now.getTime())
  const axis: BoardAxis = by === 'category' ? { by } : { by, root: root.path }
  const [{ groups, totals }, closed] = await Promise.all([
    countBoard(db, filter, axis, { dayEnd: new Date(midnightOf(today + 1)), heldBefore }),
    countClosedSince(db, filter, new Date(midnightOf(today))),
  ])
  const [rows, steps] = await Promise.all([nameRows(db, by, root.path, groups), loadSteps(db, groups)])
  const sum = (name: 'cases' | 'dueSoon' | 'heldLong' | 'supervised') =>
    totals.reduce((total, row) => total + row[name], 0)
  return ok({
    ...{ readAt: filter.now, by, root: root.name, steps, rows, ranking: rankingOf(rows) },
    totals: {
      open: sum('cases'),
      lamps: addCounts(totals.map(({ lamp, cases }) => ({ ...noCases, [lamp]: cases }))),
      ...{ dueToday: sum('dueSoon'), heldLong: sum('heldLong'), heldDays, supervised: sum('supervised') },
      ...{ closedToday: closed.cases, closedOnTime: closed.onTime },
    },
  })
}

/** Cases lie in regions: where a department is the root, they are rolled up below the region it hangs on. */
async function findRoot(db: Db, path: string, by: BoardAxisName): Promise<{ path: string; name: Named | null }> {
  const select = { ...namedSelect, path: true, kind: true } as const
  const unit = await db.unit.findUnique({ where: { path }, select: { ...select, parent: { select } } })
  const found = by === 'region' && unit?.kind === 'department' ? unit.parent : unit
  if (!found) return { path, name: null }
  const { code, name, nameEn } = found
  return { path: found.path, name: { code, name, nameEn } }
}

async function nameRows(
  db: Db,
  by: BoardAxisName,
  root: string,
  groups: readonly BoardGroup[],
): Promise<BoardRowView[]> {
  const rows = boardRows(groups)
  return by === 'category' ? nameClassRows(db, rows) : nameUnitRows(db, root, rows)
}

function rankingOf(rows: readonly BoardRowView[]): Board['ranking'] {
  return rankRows(rows.filter(({ inside }) => inside)).map(({ code, name, nameEn, place, onTime, counts, total }) => ({
    ...{ code, name, nameEn, place, onTime, red: counts.red, total },
  }))
}
