/** What decides the status people see; nobody writes it directly (DESIGN, who is right about what). */
export type StatusFacts = {
  voided: boolean
  /** The flow has archived the case. */
  closed: boolean
  held: boolean
  openSteps: readonly { status: string; rank: number }[]
  /** What is shown while no step is open: what the flow set last, or the step that was open last. */
  flowStatus: string
}

/** Codes every district has, whatever its flows declare. */
export const voidStatus = 'void'
export const heldStatus = 'held'

/**
 * Takes the facts under the case lock; gives the status code: void until a withdrawal path has archived the case under a
 * status of its own, then held, then the highest declared rank over the open steps, then what the flow set last.
 */
export function caseStatus({ voided, closed, held, openSteps, flowStatus }: StatusFacts): string {
  if (voided) return closed ? flowStatus : voidStatus
  if (held) return heldStatus
  return statusOfSteps(openSteps) ?? flowStatus
}

/** Takes the open steps; gives the status with the highest rank, undefined when none is open. */
export function statusOfSteps(openSteps: StatusFacts['openSteps']): string | undefined {
  return openSteps.toSorted((a, b) => b.rank - a.rank || a.status.localeCompare(b.status))[0]?.status
}

/**
 * Takes what changed among the open steps; gives the flow status that is kept, so that a case between two steps is
 * called as it was at the last one. A step that opens goes before what a job set earlier; a step that ends does not.
 */
export function followSteps(change: {
  opened: boolean
  openSteps: StatusFacts['openSteps']
  flowStatus: string
  /** the status shown before the change */
  shown: string
}): string {
  const { opened, openSteps, flowStatus, shown } = change
  const follows = opened || flowStatus === shown
  return (follows && statusOfSteps(openSteps)) || flowStatus
}
