import type { ProcessModel, StepLimit } from '@/domain/process/process-model.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { clockHeaders } from '@/processes/contract/header-values.ts'
import type { Tx } from '@/server/db/client.ts'
import { limitFactsOf, type LimitFacts } from '@/server/db/limit-facts.ts'
import type { RecomputeRow } from '@/server/db/recompute-rows.ts'
import { resolveCalendar } from '@/server/services/calendars/resolve-calendar.ts'
import { levelsOfStep, limitOfFacts } from '@/server/services/clocks/step-limit.ts'
import type { BeginTerms } from './begin-clock.ts'
import type { NewTerms } from './carry-clock.ts'
import type { VersionPair } from './version-pair.ts'

type Steps = { from: string; to: string } | null

/** Takes an open clock, the category of its case and where its step goes; gives the terms of the new version. */
type TermsOf = (row: RecomputeRow, categoryId: string, place: Steps) => Promise<Result<NewTerms>>

/** Takes the open clock of a step that ends, the category of its case and the step that begins; gives the terms of that. */
type BeginTermsOf = (row: RecomputeRow, categoryId: string, element: string) => Promise<Result<BeginTerms>>

export type Terms = { goOn: TermsOf; begin: BeginTermsOf }

/** Takes the categories that are asked for; asks once for all of them, and once for all clocks on the same terms. */
export async function termsFor(tx: Tx, pair: VersionPair, categoryIds: readonly string[], now: Date): Promise<Terms> {
  const facts = await limitFactsOf(tx, [...new Set(categoryIds)], now)
  const factsOf = new Map(facts.map((known) => [known.categoryId, known]))
  const said = once((categoryId: string, name: string, place: Steps) =>
    newTerms(pair, factsOf.get(categoryId), name, place, levels),
  )
  const levels: LevelsOf = once((element: string | null, policy: AlarmPolicy) =>
    levelsOfStep(pair.to.model, element, policy),
  )
  const counted = once((limit: Limit, unitId: string | null) => resolveCalendar(tx, limit, unitId))
  const goOn: TermsOf = async (row, categoryId, place) => {
    const steps = place && { from: place.from, to: place.to }
    const terms = said(categoryId, place ? '' : row.name, steps)
    if (!terms.ok || terms.value.limit === null) return terms
    return ok({ ...terms.value, limit: await counted(terms.value.limit, row.unitId) })
  }
  const begin: BeginTermsOf = async (row, categoryId, element) => {
    const limit = stepLimit(pair.to.model, element) ?? asCatalogue
    const found = limitOfFacts(known(factsOf.get(categoryId)), limit)
    if (!found.ok) return found
    const decided = limit.from === 'decision'
    return ok({
      limit: decided ? null : await counted(found.value.limit, row.unitId),
      ...{ levels: levels(element, found.value.policy), holdRuns: limit.holdRuns },
    })
  }
  return { goOn, begin }
}

function known(facts: LimitFacts | undefined): LimitFacts {
  if (!facts) throw new Error('terms are asked for a category that was not named')
  return facts
}

/** Takes a function; gives one that answers equal questions with the same answer. */
function once<Asked extends unknown[], Answer>(ask: (...asked: Asked) => Answer): (...asked: Asked) => Answer {
  const known = new Map<string, Answer>()
  return (...asked) => {
    const key = JSON.stringify(asked)
    const answer = known.get(key) ?? ask(...asked)
    known.set(key, answer)
    return answer
  }
}

type LevelsOf = (element: string | null, policy: AlarmPolicy) => NewTerms['levels']

/**
 * Takes the facts of a category, the name of an open clock of the whole case, or where its step goes; gives what the new
 * version says of the clock. A limit counts as changed only where the two versions say different things; what a rule
 * decided stays decided.
 */
function newTerms(
  { from, to }: VersionPair,
  facts: LimitFacts | undefined,
  clock: string,
  place: Steps,
  levelsOf: LevelsOf,
): Result<NewTerms> {
  const before = place ? stepLimit(from.model, place.from) : caseLimit(from.model, clock)
  const after = place ? stepLimit(to.model, place.to) : caseLimit(to.model, clock)
  const changed = after !== null && after.from !== 'decision' && !saysSame(before, after)
  const found = limitOfFacts(known(facts), changed ? after : asCatalogue)
  if (!found.ok) return found
  const { limit, limitSource, policy } = found.value
  const levels = levelsOf(place?.to ?? null, policy)
  return ok({ limit: changed ? limit : null, levels, ...{ policy, source: limitSource } })
}

/** only the alarm policy is asked for */
const asCatalogue: StepLimit = { from: 'catalogue', calendar: 'natural', holdRuns: false }

const stepLimit = (model: ProcessModel, id: string) =>
  model.steps.find(({ elementId }) => elementId === id)?.limit ?? null

function caseLimit({ jobs }: ProcessModel, clock: string): StepLimit | null {
  for (const { type, headers } of jobs) {
    const read = type === 'case.clock.start' ? clockHeaders.safeParse(headers) : undefined
    if (read?.success && read.data.clock === clock) return read.data.limit
  }
  return null
}

function saysSame(before: StepLimit | null, after: StepLimit): boolean {
  if (!before || before.from !== after.from) return false
  const said = ({ holdRuns: _, ...limit }: StepLimit) => JSON.stringify(Object.entries(limit).sort())
  return said(before) === said(after)
}
