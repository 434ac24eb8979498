import type { PlaceView } from '@/domain/migration/migration.ts'
import type { Row } from './row.ts'

/** Cases at each place; those at none of them; those at several, which count at each; and all. */
export type StandingCounts = { at: Record<string, number>; between: number; several: number; all: number }

/** Takes the rows of a dry run and the places of the old version; gives how many cases stand where. */
export function countStanding(rows: readonly Pick<Row, 'from'>[], places: readonly PlaceView[]): StandingCounts {
  const counts: StandingCounts = { at: {}, between: 0, several: 0, all: rows.length }
  for (const { from } of rows) {
    const stood = new Set(from.map(({ element }) => element))
    const known = places.filter(({ element }) => stood.has(element))
    for (const { element } of known) counts.at[element] = (counts.at[element] ?? 0) + 1
    if (known.length === 0) counts.between += 1
    if (known.length > 1) counts.several += 1
  }
  return counts
}
