import {
  extendRefusal,
  holdRefusal,
  jumpRefusal,
  resumeRefusal,
  superviseRefusal,
  urgeRefusal,
} from '@/domain/case/side-moves.ts'
import type { MoveRules, SideMoveFacts } from '@/domain/case/side-moves.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { Refusal } from '@/domain/shared/refusal.ts'
import { refuse } from '@/domain/shared/result.ts'
import type { OpenStep } from '@/server/services/moves/open-steps.ts'
import { refusalView } from '@/server/services/refusal-view.ts'
import type { RefusalView } from '@/server/services/refusal-view.ts'
import type { MoveKind } from './move-case.ts'

/** What decides which moves a case can make now. */
export type CaseMoveFacts = Omit<SideMoveFacts, 'steps'> & {
  unitPaths: readonly string[]
  reporterId: string | null
  closedAt: Date | null
  voided: string | null
  moving: boolean
  /** somebody holds or has completed a step */
  nextStepTouched: boolean
  steps: readonly OpenStep[]
}

export type MoveView = { kind: MoveKind; allowed: boolean; refusal: RefusalView | null }

/**
 * Takes the facts of a case; gives for every side move whether this person may make it now, and why not. 撤回 and 作废
 * always keep their place; the others are shown to those whose work or right they are.
 */
export function caseMoves(person: Person, facts: CaseMoveFacts, rules: MoveRules, now: Date): MoveView[] {
  const over = stateRefusal(facts)
  const view = (kind: MoveKind, refusal: Refusal | null): MoveView => ({
    ...{ kind, allowed: refusal === null },
    refusal: refusal && refusalView(refusal),
  })
  const ended = facts.closedAt !== null || facts.voided !== null
  const withdraw = can(person, 'case.withdraw', { ...facts, ended })
  const voids = can(person, 'case.void', facts)
  const mine = facts.steps.some((step) => step.mine)
  const side: [MoveKind, boolean, () => Refusal | null][] = [
    facts.held
      ? ['resume', mine || can(person, 'case.approveHold', facts).ok, () => resumeRefusal(facts)]
      : ['hold', mine || can(person, 'case.approveHold', facts).ok, () => holdRefusal(facts, now)],
    ['extend', mine || can(person, 'case.approveExtension', facts).ok, () => extendRefusal(facts, now)],
    ['urge', can(person, 'case.urge', facts).ok, () => urgeRefusal(facts, rules, now)],
    ['supervise', can(person, 'case.oversee', facts).ok, () => superviseRefusal(facts)],
    ['jump', can(person, 'case.jump', facts).ok, () => jumpRefusal(facts)],
  ]
  return [
    ...(over ? [] : side.flatMap(([kind, concerned, ask]) => (concerned ? [view(kind, ask())] : []))),
    view('withdraw', over ?? (withdraw.ok ? null : withdraw.error)),
    view('void', over ?? (voids.ok ? null : voids.error)),
  ]
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
