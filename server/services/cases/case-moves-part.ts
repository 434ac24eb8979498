import type { RequestKind } from '@/domain/sla/history.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { CaseSubject } from '@/domain/policy/subjects.ts'
import type { Db } from '@/server/db/client.ts'
import type { Case, MoveRequest, Supervision } from '@/server/db/generated/client.ts'
import { loadMoveRules } from '@/server/services/moves/move-rules.ts'
import { openStepsOf } from '@/server/services/moves/open-steps.ts'
import { caseMoves, stateRefusal, type MoveView } from './case-moves.ts'
import { requestView, supervisionView, type RequestView, type SupervisionView } from './case-requests.ts'
import type { NameOf } from '@/server/services/people/load-names.ts'

type Source = Pick<Case, 'id' | 'held' | 'heldAt' | 'urgedAt' | 'closedAt' | 'voided' | 'moving'> & {
  requests: MoveRequest[]
  instructions: Supervision[]
}

/** What may be done to a case beside its steps, what was asked for, and what leaders have instructed. */
export type MovesPart = {
  heldAt: Date | null
  moves: MoveView[]
  requests: RequestView[]
  supervisions: SupervisionView[]
}

type Around = { subject: CaseSubject; touched: boolean; nameOf: NameOf; at: Date }

/** Takes a case with its requests and instructions; gives how this person sees them and what they may do. */
export async function movesPart(
  db: Db,
  actor: Person,
  source: Source,
  { subject, touched, nameOf, at }: Around,
): Promise<MovesPart> {
  const over = stateRefusal(source) !== null
  const [steps, rules] = await Promise.all([openStepsOf(db, source.id, actor, subject), loadMoveRules(db)])
  const waiting = source.requests.find(({ state }) => state === 'waiting')
  const facts = {
    ...{ ...source, ...subject, nextStepTouched: touched, steps },
    waiting: (waiting?.kind as RequestKind | undefined) ?? null,
  }
  const mine = steps.some((step) => step.mine)
  return {
    heldAt: source.heldAt,
    moves: caseMoves(actor, facts, rules, at),
    requests: source.requests.map((request) => requestView(actor, request, { subject, over, nameOf })),
    supervisions: source.instructions.map((one) => supervisionView(one, { mine, over, reader: actor.id, nameOf })),
  }
}
