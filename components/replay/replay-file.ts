import { csvLine, utf8Mark } from '@/domain/board/csv.ts'
import type { ReplayVerdict } from '@/domain/replay/judge-walk.ts'
import { limitWords } from '@/domain/sla/words.ts'
import type { Row } from './row.ts'

export const replayColumns = [
  ...(['number', 'title', 'version', 'verdict', 'took', 'would', 'parting', 'stop', 'limits', 'hours'] as const),
] as const

export type ReplayTitles = Record<(typeof replayColumns)[number], string>

/** Takes rows, the titles of the columns and the words of the verdicts; gives a CSV file that Excel reads. */
export function replayFile(
  rows: readonly Row[],
  titles: ReplayTitles,
  verdictOf: (verdict: ReplayVerdict) => string,
  locale: 'zh' | 'en',
): string {
  const limit = ({ name, before, after }: Row['limits'][number]) =>
    `${name} ${limitWords(before, locale)} → ${limitWords(after, locale)}`
  const lines = rows.map((row) => [
    ...[row.number, row.title, String(row.version), verdictOf(row.verdict)],
    ...[row.took.join(' → '), row.would.join(' → '), row.parting?.[locale] ?? '', row.stop?.[locale] ?? ''],
    ...[row.limits.map(limit).join('; '), String(Math.round(row.gainedMs / 36_000) / 100)],
  ])
  return utf8Mark + [replayColumns.map((column) => titles[column]), ...lines].map(csvLine).join('')
}
