import type { Column } from './column-atoms.ts'
import { common, isWithin, type Part } from './part-sets.ts'

const mostSteps = 20_000
const mostParts = 60

/** Takes the columns of a table and what each row asks for; gives the parts that no row asks for, as few as they can be told in. */
export function findGaps(
  columns: readonly Column[],
  rowParts: ReadonlyMap<number, Part>,
): { parts: Part[]; incomplete: boolean } {
  const known = new Map<string, Part[]>()
  let incomplete = false
  const from = (at: number, alive: readonly number[]): Part[] => {
    if (alive.length === 0) return [columns.slice(at).map(allOf)]
    if (at === columns.length) return []
    const key = `${at}:${alive.join()}`
    const before = known.get(key)
    if (before) return before
    if (known.size > mostSteps) {
      incomplete = true
      return []
    }
    const parts = joined(columns[at] as Column, (atom) =>
      from(
        at + 1,
        alive.filter((row) => rowParts.get(row)?.[at]?.has(atom)),
      ),
    )
    if (parts.length > mostParts) incomplete = true
    known.set(key, parts.slice(0, mostParts))
    return parts.slice(0, mostParts)
  }
  const parts = from(0, [...rowParts.keys()])
  return { parts, incomplete }
}

/** What is left behind each atom of a column, with the atoms that leave the same put together. */
function joined(column: Column, restOf: (atom: number) => Part[]): Part[] {
  const byRest = new Map<string, { atoms: Set<number>; rest: Part }>()
  for (const atom of column.atoms.keys())
    for (const rest of restOf(atom)) {
      const key = rest.map((atoms) => [...atoms].join()).join(';')
      const same = byRest.get(key) ?? { atoms: new Set<number>(), rest }
      same.atoms.add(atom)
      byRest.set(key, same)
    }
  return [...byRest.values()].map(({ atoms, rest }) => [atoms, ...rest])
}

const allOf = ({ atoms }: Column): ReadonlySet<number> => new Set(atoms.keys())

/** Says whether the rows together ask for all of a part. When that takes too long to tell, it says no. */
export function isCovered(columns: readonly Column[], part: Part, rows: readonly (readonly [number, Part])[]): boolean {
  const touching = rows.filter(([, asked]) => common(asked, part) !== null)
  let steps = 0
  const from = (at: number, alive: readonly (readonly [number, Part])[]): boolean => {
    if (alive.length === 0 || ++steps > mostSteps) return false
    if (at === columns.length) return true
    if (alive.some(([, asked]) => isWithin(part.slice(at), asked.slice(at)))) return true
    return [...(part[at] ?? [])].every((atom) =>
      from(
        at + 1,
        alive.filter(([, asked]) => asked[at]?.has(atom)),
      ),
    )
  }
  return from(0, touching)
}
