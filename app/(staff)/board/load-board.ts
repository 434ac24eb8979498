import { apiSearch, type BoardFilter } from '@/components/board/board-filter.ts'
import type { BoardMove } from '@/components/board/board-shape.ts'
import { holdsRight } from '@/domain/policy/person.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { minuteMs } from '@/domain/sla/limit.ts'
import type { Actor } from '@/server/auth/actor.ts'
import { db } from '@/server/db/client.ts'
import type { BoardQuery } from '@/server/services/board/board-query.ts'
import { getBoard, type Board } from '@/server/services/board/get-board.ts'
import { listBoardAlarms, type BoardAlarm } from '@/server/services/board/list-board-alarms.ts'
import { listBoardCases, type BoardCasePage } from '@/server/services/board/list-board-cases.ts'
import { loadMoveRules } from '@/server/services/moves/move-rules.ts'
import { loadBoardChoices, type BoardChoices } from '@/server/services/board/load-choices.ts'

export type BoardView = {
  board: Board
  list: BoardCasePage
  alarms: BoardAlarm[]
  choices: BoardChoices
  moves: BoardMove[]
  /** how long a case rests between two 催办 */
  urgeEveryMs: number
}

const pageRows = 30

/** Loads the board this address asks for; the counts follow area and category, the list all of the filter. */
export async function loadBoard(person: Actor, filter: BoardFilter, cursor: string | null): Promise<Result<BoardView>> {
  const { by, region, category, under } = filter
  const asked: BoardQuery = narrow(filter)
  const [board, list, alarms, choices, rules] = await Promise.all([
    getBoard(person, { by, ...narrow({ region, category, under }) }),
    // a cursor nobody gave out starts the list anew
    listBoardCases(person, { ...asked, cursor, limit: pageRows }).then((page) =>
      !page.ok && page.error.code === 'cursor.invalid' ? listBoardCases(person, { ...asked, limit: pageRows }) : page,
    ),
    listBoardAlarms(person),
    loadBoardChoices(person),
    loadMoveRules(db),
  ])
  if (!board.ok) return board
  if (!list.ok) return list
  if (!alarms.ok) return alarms
  const mayUrge = holdsRight(person, 'case.urge')
  const mayOversee = holdsRight(person, 'case.oversee')
  const moves: BoardMove[] = [
    ...(mayUrge ? (['urge'] as const) : []),
    ...(mayOversee ? (['supervise', 'instruct'] as const) : []),
  ]
  return ok({
    board: board.value,
    list: list.value,
    alarms: alarms.value,
    choices,
    moves,
    urgeEveryMs: rules.urgeEveryMinutes * minuteMs,
  })
}

function narrow(filter: Partial<BoardFilter>): BoardQuery {
  const { lamp = 'all', only = '', by = 'unit', ...texts } = filter
  const whole = { by, lamp, only, region: '', category: '', under: '', unit: '', step: '', q: '', ...texts }
  const { held, supervised, starred, ...rest } = apiSearch(whole)
  return { ...rest, held: Boolean(held), supervised: Boolean(supervised), starred: Boolean(starred) }
}
