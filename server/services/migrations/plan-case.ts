import type { LimitChoice, MigrationRow, Place } from '@/domain/migration/migration.ts'
import { stayWords, type StayReason } from '@/domain/migration/stay-reasons.ts'
import { leadingClock, verdictOf } from '@/domain/migration/verdict.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { StandingRow } from '@/server/db/standings.ts'
import type { CarriedClock } from './carry-clock.ts'
import type { CaseFacts } from './read-cases.ts'
import type { VersionPair } from './version-pair.ts'

export type CasePlan = { row: MigrationRow; places: Place[]; clocks: Omit<CarriedClock, 'shift'>[] }

/**
 * Takes where a case stands, its open clocks and the places planned for it; gives what happens to it under a treatment
 * of changed limits, and what is to be written of its clocks. The dry run and the migration itself both ask here.
 */
export function planCase(pair: VersionPair, facts: CaseFacts, limits: LimitChoice): CasePlan {
  const plan = planFrom(pair, facts, limits)
  return { ...plan, row: { ...plan.row, from: standsAt(facts.standing, pair.from.model) } }
}

function planFrom(
  pair: VersionPair,
  { standing, planned, clocks: along, begun }: CaseFacts,
  limits: LimitChoice,
): CasePlan {
  if ('stays' in planned) return { row: stayRow(standing, planned.stays, planned.at), places: [], clocks: [] }
  const { places } = planned
  const carried: CarriedClock[] = []
  for (const carry of along) {
    const clock = carry(limits)
    if (!clock.ok) return { row: stayRow(standing, 'uncomputed'), places: [], clocks: [] }
    carried.push(clock.value)
  }
  const clocks = carried.map(({ shift }) => shift)
  for (const clock of begun) {
    if (!clock.ok) return { row: stayRow(standing, 'uncomputed'), places: [], clocks: [] }
    clocks.push(clock.value)
  }
  const first = leadingClock(clocks)
  // a branch that is finished stays so
  const open = places.filter(({ how }) => how !== 'done')
  return {
    places,
    clocks: carried,
    row: {
      ...headOf(standing),
      to: open.map(({ to }) => ({ element: to, name: nameIn(pair, to) })),
      verdict: verdictOf(clocks, places),
      reason: null,
      clocks,
      dueBefore: first?.due.before ?? null,
      dueAfter: first?.due.after ?? null,
      missing: open.flatMap((place) => missingFields(pair, place)),
      begun: places.some(({ how }) => how === 'anew' || how === 'resume'),
    },
  }
}

const headOf = ({ number, title, unit, unitEn, tasks }: StandingRow) => ({
  ...{ number, title, unit, unitEn },
  from: tasks.map(({ elementId, name }) => ({ element: elementId, name })),
})

/** The open steps of a case, and the waits it stands at that its version knows. */
function standsAt({ tasks, active }: StandingRow, { restPoints }: ProcessModel): MigrationRow['from'] {
  const waits = restPoints.filter(
    ({ elementId, kind }) => kind === 'wait' && active.some((token) => token.elementId === elementId),
  )
  return [...tasks, ...waits].map(({ elementId, name }) => ({ element: elementId, name }))
}

const nameIn = ({ to }: VersionPair, id: string) =>
  to.model.restPoints.find(({ elementId }) => elementId === id)?.name ?? id

/** Gives the row of a case that stays, with the reason. */
export function stayRow(standing: StandingRow, code: StayReason, at?: string): MigrationRow {
  return {
    ...headOf(standing),
    ...{ to: [], verdict: 'cannot', clocks: [], dueBefore: null, dueAfter: null, missing: [], begun: false },
    reason: { code, words: stayWords(code, at) },
  }
}

function missingFields({ from, to }: VersionPair, { from: old, to: next }: Place): string[] {
  const formOf = (model: ProcessModel, id: string) => model.steps.find(({ elementId }) => elementId === id)?.form ?? ''
  const known = to.fields(formOf(to.model, next)).map(({ key }) => key)
  const gone = from.fields(formOf(from.model, old)).filter(({ key }) => !known.includes(key))
  return gone.map(({ name }) => name)
}
