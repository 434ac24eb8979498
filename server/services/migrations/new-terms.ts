import type { ProcessModel, StepLimit } from '@/domain/process/process-model.ts'
import type { Result } from '@/domain/shared/result.ts'
import { ok } from '@/domain/shared/result.ts'
import { clockHeaders } from '@/processes/contract/header-values.ts'
import type { Tx } from '@/server/db/client.ts'
import { limitFactsOf, type LimitFacts } from '@/server/db/limit-facts.ts'
import type { RecomputeRow } from '@/server/db/recompute-rows.ts'
import { resolveCalendar } from '@/server/services/calendars/resolve-calendar.ts'
import { levelsOfStep, limitOfFacts } from '@/server/services/clocks/step-limit.ts'
import type { NewTerms } from './carry-clock.ts'
import type { VersionPair } from './version-pair.ts'

type Steps = { from: string; to: string } | null

/** Takes an open clock, the category of its case and where its step goes; gives the terms of the new version. */
export type TermsOf = (row: RecomputeRow, categoryId: string, place: Steps) => Promise<Result<NewTerms>>

/** Takes the categories that are asked for; asks once for all of them, and once for all clocks on the same terms. */
export async function termsFor(tx: Tx, pair: VersionPair, categoryIds: readonly string[], now: Date): Promise<TermsOf> {
  const facts = await limitFactsOf(tx, [...new Set(categoryIds)], now)
  const factsOf = new Map(facts.map((known) => [known.categoryId, known]))
  const known = new Map<string, Promise<Result<NewTerms>>>()
  return (row, categoryId, place) => {
    const key = JSON.stringify([categoryId, row.unitId, place ? [place.from, place.to] : row.name])
    const found = known.get(key) ?? newTerms(tx, pair, row, factsOf.get(categoryId), place)
    known.set(key, found)
    return found
  }
}

/**
 * Takes an open clock, of a step with where it goes or of the whole case (no place); gives what the new version says of
 * it. A limit counts as changed only where the two versions say different things; what a rule decided stays decided.
 */
async function newTerms(
  tx: Tx,
  { from, to }: VersionPair,
  row: RecomputeRow,
  facts: LimitFacts | undefined,
  place: Steps,
): Promise<Result<NewTerms>> {
  if (!facts) throw new Error('terms are asked for a category that was not named')
  const before = place ? stepLimit(from.model, place.from) : caseLimit(from.model, row.name)
  const after = place ? stepLimit(to.model, place.to) : caseLimit(to.model, row.name)
  const changed = after !== null && after.from !== 'decision' && !saysSame(before, after)
  const found = limitOfFacts(facts, changed ? after : asCatalogue)
  if (!found.ok) return found
  const { limit, limitSource, policy } = found.value
  return ok({
    limit: changed ? await resolveCalendar(tx, limit, row.unitId) : null,
    levels: levelsOfStep(to.model, place?.to ?? null, policy),
    ...{ policy, source: limitSource },
  })
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
