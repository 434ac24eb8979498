import { rateCase } from '@/server/services/ratings/rate-case.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { completeStep } from './complete-step.ts'
import { type CaseLook, lookAtCase, type OpenStep } from './look-at-case.ts'
import { valueOf } from './value-of.ts'

/** Outcome of each element; a list is for its visits in turn. Elements that are not named get their first outcome. */
export type Outcomes = Record<string, string | readonly string[]>

type Walk = {
  /** stops in front of this element, its step open; `rating` is the wait for a rating */
  until?: string
  /** how the reporter rates, round by round; without one left the walk stops at the rating */
  ratings?: readonly { score: number; satisfied: boolean }[]
  /** how long nothing may move */
  patienceMs?: number
}

export type Stop = { at: 'closed' | 'rating'; step: null } | { at: 'step'; step: OpenStep }

/**
 * Does one step of a case after the other as people would, until it is closed, waits for a rating nobody was asked to
 * give, or stands at `until`. Knows no model: steps, outcomes and forms are read from the case itself.
 */
export async function walkCase(
  number: string,
  outcomes: Outcomes = {},
  { until, ratings = [], patienceMs = 40_000 }: Walk = {},
): Promise<Stop> {
  const done = new Set<string>()
  const visits = new Map<string, number>()
  const given = [...ratings]
  for (;;) {
    const look = await waitFor(`${number} to move on`, () => news(number, done), patienceMs)
    if (look.closed) return { at: 'closed', step: null }
    const step = look.steps.find(({ id }) => !done.has(id))
    if (step?.elementId === until && step) return { at: 'step', step }
    if (step) {
      const visit = visits.get(step.elementId) ?? 0
      visits.set(step.elementId, visit + 1)
      done.add(step.id)
      await completeStep(look.versionId, step, outcomeOf(outcomes[step.elementId], visit))
      continue
    }
    const rating = until === 'rating' ? undefined : given.shift()
    if (!rating) return { at: 'rating', step: null }
    valueOf(await rateCase({ kind: 'track', code: look.trackCode }, rating))
  }
}

/** The case once there is something to do or to tell. */
async function news(number: string, done: ReadonlySet<string>): Promise<CaseLook | null> {
  const look = await lookAtCase(number)
  const fresh = look.closed || look.ratingRound !== null || look.steps.some(({ id }) => !done.has(id))
  return fresh ? look : null
}

function outcomeOf(wanted: string | readonly string[] | undefined, visit: number): string | undefined {
  return typeof wanted === 'string' ? wanted : wanted?.[Math.min(visit, wanted.length - 1)]
}
