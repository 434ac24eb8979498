import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import type { Db } from '@/server/db/client.ts'
import { caseRow, caseRowInclude, findMarks } from '@/server/services/cases/case-row.ts'
import type { CaseRow } from '@/server/services/cases/case-row.ts'
import { loadStatuses, namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named } from '@/server/services/cases/status-view.ts'

/** A case as leaders watch it. */
export type BoardCase = CaseRow & {
  /** who has it in hand now: the units of its open steps, or its lead unit */
  holders: Named[]
  heldAt: Date | null
  urgedAt: Date | null
  /** instructions that wait for a reply */
  supervisions: number
  starred: boolean
}

/** Takes ids in the order of a list; gives the cases as rows for this person, in that order. */
export async function loadBoardCases(
  db: Db,
  personId: string,
  ids: readonly string[],
  now: Date,
): Promise<BoardCase[]> {
  const [cases, statusOf, marks, book] = await Promise.all([
    db.case.findMany({
      where: { id: { in: [...ids] } },
      include: {
        ...caseRowInclude,
        tasks: { where: { state: 'open' }, select: { unit: { select: namedSelect } }, orderBy: { openedAt: 'asc' } },
        stars: { where: { personId }, select: { personId: true } },
      },
    }),
    loadStatuses(db),
    findMarks(db, ids),
    loadBook(db),
  ])
  const byId = new Map(cases.map((found) => [found.id, found]))
  return ids.flatMap((id) => {
    const found = byId.get(id)
    if (!found) return []
    const units = found.tasks.flatMap(({ unit }) => unit ?? [])
    const holders = [...new Map(units.map((unit) => [unit.code, unit])).values()]
    const { heldAt, urgedAt, supervisions, leadUnit } = found
    return [
      {
        ...caseRow(found, statusOf, marks, now, book),
        holders: holders.length > 0 ? holders : leadUnit ? [leadUnit] : [],
        ...{ heldAt, urgedAt, supervisions, starred: found.stars.length > 0 },
      },
    ]
  })
}
