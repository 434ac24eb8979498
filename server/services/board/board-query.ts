import type { BoardLamp } from '@/domain/board/board-lamp.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { scopeOf } from '@/domain/policy/scope.ts'
import { commonPath } from '@/domain/policy/unit-path.ts'
import { dayMs } from '@/domain/sla/limit.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { lampCodes } from '@/server/db/board-sql.ts'
import type { BoardFilter } from '@/server/db/board-sql.ts'
import { searchText } from '@/server/db/like.ts'
import { loadBoardSettings } from '@/server/services/settings/board-settings.ts'

/** What somebody asks the board for; codes as they stand in the address. */
export type BoardQuery = {
  /** a region: where the case lies */
  region?: string | null
  /** a region or department whose hands the case is in: the root of the matrix */
  under?: string | null
  /** one row of it */
  unit?: string | null
  /** a status code; `held` for what is on hold */
  step?: string | null
  /** a class code or a whole code of the catalogue */
  category?: string | null
  /** `attention`: overdue or soon due */
  lamp?: BoardLamp | 'attention' | null
  /** on hold longer than the setting allows */
  held?: boolean | null
  /** with instructions that wait for a reply */
  supervised?: boolean | null
  /** starred by me */
  starred?: boolean | null
  /** number, title or address */
  q?: string | null
}

/** A query understood: the filter, what its matrix is rolled up to, and the bounds it was read with. */
export type BoardReading = { filter: BoardFilter; root: string; heldBefore: Date; heldDays: number }

/**
 * Takes a person and a query; gives the filter for the subtree in which they hold `board.read`, at this moment.
 * Refuses `right.missing` and `unit.unknown` with the field.
 */
export async function readBoardQuery(db: Db, actor: Person, query: BoardQuery): Promise<Result<BoardReading>> {
  const allowed = can(actor, 'board.read', null)
  if (!allowed.ok) return allowed
  const places = ['region', 'under', 'unit'] as const
  const codes = places.flatMap((field) => query[field] ?? [])
  const [units, { heldDays }] = await Promise.all([
    codes.length > 0
      ? db.unit.findMany({ where: { code: { in: codes } }, select: { code: true, path: true } })
      : Promise.resolve([]),
    loadBoardSettings(db),
  ])
  const pathOf = (code: string | null | undefined) => units.find((unit) => unit.code === code)?.path ?? null
  const unknown = places.find((field) => query[field] && pathOf(query[field]) === null)
  if (unknown) {
    const params = { unit: query[unknown] ?? '' }
    return refuse('unit.unknown', params, [{ path: unknown, code: 'unit.unknown', params }])
  }
  const at = now()
  const scope = scopeOf(actor, 'board.read')
  const heldBefore = new Date(at.getTime() - heldDays * dayMs)
  const [region, under, unit] = places.map((field) => pathOf(query[field])) as [
    string | null,
    string | null,
    string | null,
  ]
  return ok({
    filter: {
      ...{ scope, now: at, region, under, unit, step: query.step ?? null, category: query.category ?? null },
      lamps: lampsOf(query.lamp ?? null),
      heldBefore: query.held ? heldBefore : null,
      supervised: query.supervised ?? false,
      starredBy: query.starred ? actor.id : null,
      text: searchText(query.q),
    },
    root: under ?? region ?? commonPath(scope.paths),
    heldBefore,
    heldDays,
  })
}

function lampsOf(lamp: BoardLamp | 'attention' | null): readonly number[] | null {
  if (lamp === null) return null
  return lamp === 'attention' ? [lampCodes.red, lampCodes.amber] : [lampCodes[lamp]]
}
