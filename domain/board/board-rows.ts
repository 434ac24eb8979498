import { addCounts, noCases, totalOf } from './board-lamp.ts'
import type { BoardLamp, LampCounts } from './board-lamp.ts'

/** So many cases of one row stand in one step under one lamp. */
export type BoardGroup = { key: string; step: string; lamp: BoardLamp; cases: number }

export type BoardRow = { key: string; steps: Record<string, LampCounts>; counts: LampCounts; total: number }

/** Takes groups as counted; gives the rows of the matrix, each the sum of its cells. The order is that of the groups. */
export function boardRows(groups: readonly BoardGroup[]): BoardRow[] {
  const rows = new Map<string, Record<string, LampCounts>>()
  for (const { key, step, lamp, cases } of groups) {
    const steps = rows.get(key) ?? {}
    const cell = steps[step] ?? noCases
    rows.set(key, { ...steps, [step]: { ...cell, [lamp]: cell[lamp] + cases } })
  }
  return [...rows].map(([key, steps]) => {
    const counts = addCounts(Object.values(steps))
    return { key, steps, counts, total: totalOf(counts) }
  })
}
