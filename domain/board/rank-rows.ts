import type { LampCounts } from './board-lamp.ts'

/** `onTime`: the share of the cases in hand that are not overdue, 0 to 1. */
export type Ranked<Row> = Row & { place: number; onTime: number }

/**
 * Takes rows with what they have in hand; gives those that have anything, the one with the largest overdue share first,
 * of equals the one with more overdue cases. Equal rows share a place (1, 2, 2, 4).
 */
export function rankRows<Row extends { counts: LampCounts; total: number }>(rows: readonly Row[]): Ranked<Row>[] {
  const ranked = rows
    .filter(({ total }) => total > 0)
    .map((row) => ({ ...row, onTime: 1 - row.counts.red / row.total }))
    .toSorted((a, b) => a.onTime - b.onTime || b.counts.red - a.counts.red)
  return ranked.map((row) => ({
    ...row,
    place: 1 + ranked.findIndex((other) => other.onTime === row.onTime && other.counts.red === row.counts.red),
  }))
}
