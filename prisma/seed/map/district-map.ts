import type { Polygon, Position, Ring } from '../../../domain/grid/geometry.ts'
import { cellRing, columns, meshLine, rows } from './mesh.ts'
import { dissolve } from './dissolve.ts'

/** One letter a cell, from north to south; A–C lie west of the river, D–F east of it. */
const plan = ['AABDDD', 'AABDDE', 'ACBEEE', 'CCBFFE', 'CCBFFF']

export type GridCell = { community: number; number: number; area: Polygon }

/** Gives the 30 grids: community 0–5, number 1–5 within it, area. */
export function gridCells(): GridCell[] {
  const cells = plan.flatMap((line, north) =>
    [...line].map((letter, u) => ({ community: letter.charCodeAt(0) - 65, ring: cellRing(u, rows - 1 - north) })),
  )
  const counted = new Map<number, number>()
  return cells.map(({ community, ring }) => {
    const number = (counted.get(community) ?? 0) + 1
    counted.set(community, number)
    return { community, number, area: polygon(ring) }
  })
}

/** Takes grids; gives the area they cover together. */
export function joinAreas(areas: readonly Polygon[]): Polygon {
  return polygon(dissolve(areas.map((area) => area.coordinates[0] as Ring)))
}

/** What is drawn on the map beside areas: `kind` decides the stroke. */
export type MapLine = { kind: 'river' | 'road'; name: string; nameEn: string; line: Position[] }

const column = (u: number) => meshLine(Array.from({ length: rows + 1 }, (_, v) => [u, v] as const))
const row = (v: number) => meshLine(Array.from({ length: columns + 1 }, (_, u) => [u, v] as const))

/** Gives the river, which parts the two streets, and the main roads, which run along the grids. */
export function mapLines(): MapLine[] {
  return [
    { kind: 'river', name: '映水', nameEn: 'Ying River', line: column(columns / 2) },
    { kind: 'road', name: '翠屏大道', nameEn: 'Cuiping Avenue', line: row(3) },
    { kind: 'road', name: '学府路', nameEn: 'Xuefu Road', line: row(1) },
    { kind: 'road', name: '杏林路', nameEn: 'Xinglin Road', line: column(1) },
    { kind: 'road', name: '茶亭路', nameEn: 'Chating Road', line: column(5) },
  ]
}

function polygon(ring: Ring): Polygon {
  return { type: 'Polygon', coordinates: [ring] }
}
