import { csvLine, utf8Mark } from '@/domain/board/csv.ts'
import type { StepFigure } from './step-figure.ts'

export const pairValues = ['open', 'passages', 'mean', 'p90', 'returns', 'alarms'] as const
type PairValue = (typeof pairValues)[number]

/** A step in two versions; null on a side that has no such step, or nothing to measure. Durations in milliseconds. */
export type FigurePair = {
  elementId: string
  name: string
  values: Record<PairValue, { from: number | null; to: number | null }>
}

export type PairTitles = Record<PairValue | 'step', string>

/** Takes the figures of two versions; gives them step by step, as the second is drawn, what only the first has behind. */
export function pairFigures(from: readonly StepFigure[], to: readonly StepFigure[]): FigurePair[] {
  const gone = from.filter(({ elementId }) => !to.some((step) => step.elementId === elementId))
  return [...to, ...gone].map(({ elementId, name }) => {
    const of = (steps: readonly StepFigure[]) => steps.find((step) => step.elementId === elementId)
    const [before, after] = [of(from), of(to)]
    const values = pairValues.map((value) => [value, { from: valueOf(before, value), to: valueOf(after, value) }])
    return { elementId, name, values: Object.fromEntries(values) as FigurePair['values'] }
  })
}

function valueOf(step: StepFigure | undefined, value: PairValue): number | null {
  if (!step) return null
  return value === 'mean' || value === 'p90' ? (step.natural?.[value] ?? null) : step[value]
}

/** Takes pairs, titles and what the sides are called; gives a CSV file that Excel reads, durations in hours. */
export function pairsFile(
  pairs: readonly FigurePair[],
  titles: PairTitles,
  sides: { from: string; to: string },
  change: string,
): string {
  const head = pairValues.flatMap((value) => [sides.from, sides.to, change].map((side) => `${titles[value]} ${side}`))
  const lines = pairs.map(({ name, values }) => [name, ...pairValues.flatMap((value) => cells(value, values[value]))])
  return utf8Mark + [[titles.step, ...head], ...lines].map(csvLine).join('')
}

function cells(value: PairValue, { from, to }: { from: number | null; to: number | null }): string[] {
  const unit = value === 'mean' || value === 'p90' ? 3_600_000 : 1
  const said = (number: number | null) => (number === null ? '' : String(Math.round((number / unit) * 100) / 100))
  return [said(from), said(to), said(from === null || to === null ? null : to - from)]
}
