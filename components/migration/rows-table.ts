import { csvLine, utf8Mark } from '@/domain/board/csv.ts'
import type { Verdict } from '@/domain/migration/migration.ts'
import { firstClock, type Row } from './row.ts'

export const rowColumns = ['number', 'title', 'unit', 'from', 'to', 'dueBefore', 'dueAfter', 'what', 'why'] as const

/** Takes rows, the titles of the columns, the words of units, verdicts and reasons; gives a CSV file that Excel reads. */
export function rowsTable(
  rows: readonly Row[],
  titles: Record<(typeof rowColumns)[number], string>,
  unit: (row: Row) => string | null,
  verdict: (verdict: Verdict) => string,
  why: (row: Row) => string,
): string {
  const names = (places: Row['from']) => places.map(({ name }) => name).join('、')
  const lines = rows.map((row) => {
    const clock = firstClock(row)
    return [
      ...[row.number, row.title, unit(row) ?? '', names(row.from), names(row.to)],
      ...[clock?.due.before ?? '', clock?.due.after ?? '', verdict(row.verdict), why(row)],
    ]
  })
  return utf8Mark + [rowColumns.map((column) => titles[column]), ...lines].map(csvLine).join('')
}
