import { isEndPhase, phaseOf, phases } from '@/domain/case/public-status.ts'
import type { Phase } from '@/domain/case/public-status.ts'

export type TrackMoment = { phase: Phase; at: Date }

export type TrackStep = { phase: Phase; at: Date | null; done: boolean }

/** The order in which a report usually passes the phases; ends come last and exclude each other. */
const order = Object.keys(phases).filter((phase) => phase !== 'paused') as Phase[]
const place = (phase: Phase): number => order.indexOf(phase)

/**
 * Takes the moments at which the case entered phases (a new round begins with null), where it stands, and the phases its
 * model knows; gives the steps for the reporter: what has happened, each phase once per round and never backwards
 * (a case sent back inside the office is no news), then what is still to come.
 */
export function trackSteps(
  moments: readonly (TrackMoment | null)[],
  standing: Phase,
  planned: ReadonlySet<Phase>,
): TrackStep[] {
  const steps: TrackStep[] = []
  let furthest = -1
  for (const moment of moments) {
    if (moment === null) {
      furthest = place('received')
      continue
    }
    if (place(moment.phase) <= furthest) continue
    furthest = place(moment.phase)
    steps.push({ ...moment, done: true })
  }
  if (isEndPhase(standing)) return steps
  const coming = order.filter((phase) => place(phase) > furthest && (phase === 'closed' || planned.has(phase)))
  return [
    ...steps,
    ...coming
      .filter((phase) => phase === 'closed' || !isEndPhase(phase))
      .map((phase) => ({ phase, at: null, done: false })),
  ]
}

/** Takes declared phases; gives the set of known ones. */
export function plannedPhases(declared: readonly (string | null)[]): Set<Phase> {
  return new Set(declared.map(phaseOf))
}
