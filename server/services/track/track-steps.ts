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
 * (a case sent back inside the office is no news), then what is still to come. While it stands further back than it has
 * been, or is paused, where it stands is the last that has happened: the list never contradicts its heading.
 */
export function trackSteps(
  moments: readonly (TrackMoment | null)[],
  standing: Phase,
  planned: ReadonlySet<Phase>,
): TrackStep[] {
  const steps: TrackStep[] = []
  let furthest = -1
  let roundFrom = 0
  for (const moment of moments) {
    if (moment === null) {
      furthest = place('received')
      roundFrom = steps.length
      continue
    }
    if (place(moment.phase) <= furthest) continue
    furthest = place(moment.phase)
    steps.push({ ...moment, done: true })
  }
  if (isEndPhase(standing)) return steps
  const here = { phase: standing, at: moments.findLast((moment) => moment?.phase === standing)?.at ?? null, done: true }
  if (standing === 'paused') steps.push(here)
  else if (place(standing) < furthest) {
    const reached = steps.slice(roundFrom).filter(({ phase }) => place(phase) < place(standing))
    steps.splice(roundFrom, steps.length, ...reached, here)
    furthest = place(standing)
  }
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
