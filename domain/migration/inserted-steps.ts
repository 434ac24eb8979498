import type { StepMapping } from './migration.ts'

/** A step only the new version has, and the steps of the old one whose cases are past it (`stepsPast`). */
export type InsertedStep = { element: string; name: string; past: string[] }

/** Takes the steps of the new version, those past each of them, and the proposed mapping; gives the inserted steps. */
export function insertedSteps(
  steps: readonly { elementId: string; name: string }[],
  past: Readonly<Record<string, readonly string[]>>,
  mapping: readonly StepMapping[],
): InsertedStep[] {
  return steps
    .filter(({ elementId }) => !mapping.some(({ to }) => to === elementId))
    .map(({ elementId, name }) => ({
      ...{ element: elementId, name },
      past: mapping.flatMap(({ from, to }) => (to !== null && past[elementId]?.includes(to) ? [from] : [])),
    }))
}

/** Takes a mapping, what was proposed and an inserted step; sends the cases past it back through it, or leaves them. */
export function throughInserted(
  mapping: readonly StepMapping[],
  proposed: readonly StepMapping[],
  { element, past }: InsertedStep,
  through: boolean,
): StepMapping[] {
  return mapping.map((entry) => {
    if (!past.includes(entry.from)) return entry
    if (through) return { from: entry.from, to: element, how: 'anew' }
    return proposed.find(({ from }) => from === entry.from) ?? entry
  })
}
