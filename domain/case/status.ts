/** What decides the status people see; nobody writes it directly (DESIGN, who is right about what). */
export type StatusFacts = {
  voided: boolean
  held: boolean
  openSteps: readonly { status: string; rank: number }[]
  /** What the flow set last by itself, e.g. at its start or when it closed the case. */
  flowStatus: string
}

/** Codes every district has, whatever its flows declare. */
export const voidStatus = 'void'
export const heldStatus = 'held'

/**
 * Takes the facts under the case lock; gives the status code: void, then held,
 * then the highest declared rank over the open steps, then what the flow set last.
 */
export function caseStatus({ voided, held, openSteps, flowStatus }: StatusFacts): string {
  if (voided) return voidStatus
  if (held) return heldStatus
  const ranked = openSteps.toSorted((a, b) => b.rank - a.rank || a.status.localeCompare(b.status))
  return ranked[0]?.status ?? flowStatus
}
