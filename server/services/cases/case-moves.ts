import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { Refusal } from '@/domain/shared/refusal.ts'
import { refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { refusalView } from '@/server/services/refusal-view.ts'
import type { RefusalView } from '@/server/services/refusal-view.ts'

/** What decides whether a case may be withdrawn or voided. */
export type CaseMoveFacts = {
  unitPaths: readonly string[]
  reporterId: string | null
  closedAt: Date | null
  voided: string | null
  moving: boolean
  /** somebody holds or has completed a step */
  nextStepTouched: boolean
}

export type MoveView = { kind: 'withdraw' | 'void'; allowed: boolean; refusal: RefusalView | null }

/** Takes the facts of a case; gives for every side move whether this person may make it now, and why not. */
export function caseMoves(person: Person, facts: CaseMoveFacts): MoveView[] {
  const ended = facts.closedAt !== null || facts.voided !== null
  return [
    moveView('withdraw', can(person, 'case.withdraw', { ...facts, ended }), facts),
    moveView('void', can(person, 'case.void', facts), facts),
  ]
}

function moveView(kind: MoveView['kind'], answer: Result<true>, facts: CaseMoveFacts): MoveView {
  const refusal = stateRefusal(facts) ?? (answer.ok ? null : answer.error)
  return { kind, allowed: refusal === null, refusal: refusal && refusalView(refusal) }
}

/** What stands in the way of any change to a case, whoever asks; in the order in which the writing services say it. */
export function stateRefusal({
  voided,
  closedAt,
  moving,
}: Pick<CaseMoveFacts, 'voided' | 'closedAt' | 'moving'>): Refusal | null {
  if (voided !== null) return refuseTakenOut(voided).error
  if (closedAt !== null) return refuse('case.closed').error
  return moving ? refuse('case.moving').error : null
}

/** Takes how a case was taken out of its flow; gives the refusal of anything done to it since. */
export function refuseTakenOut(voided: string): ReturnType<typeof refuse> {
  return refuse(voided === 'withdraw' ? 'case.withdrawn' : 'case.voided')
}
