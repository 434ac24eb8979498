/** Which new cases start on a version: all, those of a region, or so many of a hundred; what is typed is not checked yet. */
export type PartChoice = { of: 'all' } | { of: 'unit'; unit: string } | { of: 'percent'; percent: string }

/** A part as the API takes it. */
export type Part = { unit: string } | { percent: number }

/** A region a part may be, `within` names the one above it. */
export type Region = { code: string; name: string; within: string | null }

/** Takes what was chosen; gives the part, null for all new cases, undefined while something is missing or out of range. */
export function partOf(choice: PartChoice): Part | null | undefined {
  if (choice.of === 'all') return null
  if (choice.of === 'unit') return choice.unit === '' ? undefined : { unit: choice.unit }
  const percent = Number(choice.percent)
  return Number.isInteger(percent) && percent >= 1 && percent <= 99 ? { percent } : undefined
}
