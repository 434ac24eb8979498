import { csvLine, utf8Mark } from '@/domain/board/csv.ts'
import { countColumns, type Spread, type StepFigure } from './step-figure.ts'

const hourMs = 3_600_000
const spreads = ['mean', 'median', 'p90'] as const

export const figureColumns = [
  ...(['step', 'open', 'late', 'passages', 'naturalMean', 'naturalMedian', 'naturalP90'] as const),
  ...(['clockMean', 'clockMedian', 'clockP90'] as const),
  ...countColumns,
] as const

export type FigureTitles = Record<(typeof figureColumns)[number], string>

/** Takes figures and the titles of the columns; gives a CSV file that Excel reads, durations in hours. */
export function figuresFile(steps: readonly StepFigure[], titles: FigureTitles): string {
  const rows = steps.map((step) => [
    ...[step.name, String(step.open), String(step.late), String(step.passages)],
    ...spreads.flatMap((name) => hoursOf(step.natural, name)),
    ...spreads.flatMap((name) => hoursOf(step.clock, name)),
    ...countColumns.map((name) => String(step[name])),
  ])
  return utf8Mark + [figureColumns.map((column) => titles[column]), ...rows].map(csvLine).join('')
}

const hoursOf = (spread: Spread | null, name: keyof Spread): string =>
  spread ? String(Math.round((spread[name] / hourMs) * 100) / 100) : ''
