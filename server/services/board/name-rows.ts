import type { BoardRow } from '@/domain/board/board-rows.ts'
import { isWithin } from '@/domain/policy/unit-path.ts'
import type { Db } from '@/server/db/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named } from '@/server/services/cases/status-view.ts'

/** What a row of the matrix is called and what can be done with it. */
export type RowName = Named & {
  kind: 'region' | 'department' | 'class'
  /** lies under the root; others have a case of ours in hand */
  inside: boolean
  /** has rows of its own below it */
  deeper: boolean
}

type Row = BoardRow & RowName

/** Takes rows keyed by unit path; names them: the root itself, its regions, its departments, then who lies outside. */
export async function nameUnitRows(db: Pick<Db, 'unit'>, root: string, rows: readonly BoardRow[]): Promise<Row[]> {
  const units = await db.unit.findMany({
    where: { path: { in: rows.map(({ key }) => key) } },
    select: { ...namedSelect, path: true, kind: true, level: true },
  })
  const byPath = new Map(units.map(({ path, ...unit }) => [path, unit]))
  const named = rows.flatMap((row): Row[] => {
    const unit = byPath.get(row.key)
    if (!unit) return []
    const { level, ...name } = unit
    const inside = isWithin(row.key, root)
    return [
      { ...row, ...name, inside, deeper: inside && row.key !== root && unit.kind === 'region' && level !== 'grid' },
    ]
  })
  const place = ({ key, kind, inside }: Row) => (key === root ? 0 : !inside ? 3 : kind === 'region' ? 1 : 2)
  return named.toSorted((a, b) => place(a) - place(b) || compareCodes(a.key, b.key))
}

/** Takes rows keyed by class code; names them. */
export async function nameClassRows(db: Pick<Db, 'category'>, rows: readonly BoardRow[]): Promise<Row[]> {
  const classes = await db.category.findMany({
    where: { classCode: { in: rows.map(({ key }) => key) } },
    distinct: ['classCode'],
    select: { classCode: true, className: true },
  })
  const names = new Map(classes.map(({ classCode, className }) => [classCode, className]))
  return rows.map((row) => {
    const name = names.get(row.key) ?? row.key
    return { ...row, code: row.key, name, nameEn: null, kind: 'class', inside: true, deeper: false }
  })
}

/** street2 before street10. */
function compareCodes(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
