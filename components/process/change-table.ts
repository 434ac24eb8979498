import { csvLine, utf8Mark } from '@/domain/board/csv.ts'
import type { ChangeKind } from '@/domain/diff/change.ts'
import type { ChangeView } from '@/domain/diff/view-change.ts'

export const changeColumns = ['kind', 'file', 'element', 'property', 'before', 'after', 'text'] as const

/** Takes changes, the titles of the columns and the words of the kinds; gives a CSV file that Excel reads. */
export function changeTable(
  changes: readonly ChangeView[],
  titles: Record<(typeof changeColumns)[number], string>,
  kinds: Record<ChangeKind, string>,
): string {
  const rows = changes.map(({ kind, file, element, property, before, after, text }) => [
    ...[kinds[kind], file, element.name || element.id, property ?? '', before ?? '', after ?? '', text],
  ])
  return utf8Mark + [changeColumns.map((column) => titles[column]), ...rows].map(csvLine).join('')
}
