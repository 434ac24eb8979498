import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { LimitUnit } from '@/domain/sla/limit.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import { jumpCase } from '@/server/services/jumps/jump-case.ts'
import { answerSupervision } from '@/server/services/moves/answer-supervision.ts'
import { askMove } from '@/server/services/moves/ask-move.ts'
import { resumeCase } from '@/server/services/moves/resume-case.ts'
import { superviseCase } from '@/server/services/moves/supervise-case.ts'
import { urgeCase } from '@/server/services/moves/urge-case.ts'
import { caseIdOf, withMove } from '@/server/services/moves/with-move.ts'
import { endCase } from './end-case.ts'

export type Move = {
  kind: string
  reason: string
  /** extend: how much time is asked for */
  amount?: number | undefined
  unit?: LimitUnit | undefined
  /** supervise: how long the reply may take */
  replyDue?: { amount: number; unit: LimitUnit } | undefined
  /** reply: the instruction that is answered */
  supervision?: string | undefined
  /** jump: the passed step, by the passage that is gone back to */
  to?: string | undefined
  /** ids of own uploads */
  files?: readonly string[] | undefined
}

/** What became of a move: done, or a request that somebody decides. */
export type Moved = {
  number: string
  request?: { id: string; state: 'waiting' | 'approved' }
  supervision?: string
  told?: number
}

/** Every side move a case can make; each has a reason. Who may make it and when is said where it is done. */
export const moveKinds = ['withdraw', 'void', 'hold', 'resume', 'extend', 'urge', 'supervise', 'reply', 'jump'] as const
export type MoveKind = (typeof moveKinds)[number]

/** Makes a side move on a case (DOMAIN 5). Refuses unknown kinds, a missing reason, and what the move itself refuses. */
export async function moveCase(actor: Person, number: string, move: Move, db = defaultDb): Promise<Result<Moved>> {
  const kind = moveKinds.find((known) => known === move.kind)
  if (!kind)
    return refuse('move.unknown', { move: move.kind }, [
      { path: 'kind', code: 'move.unknown', params: { move: move.kind } },
    ])
  const reason = move.reason.trim()
  if (reason === '') return refuse('move.reason_missing', {}, [{ path: 'reason', code: 'move.reason_missing' }])
  return makeMove(actor, number, { ...move, kind, reason }, db)
}

async function makeMove(
  actor: Person,
  number: string,
  move: Move & { kind: MoveKind },
  db: Db,
): Promise<Result<Moved>> {
  const { kind, reason, amount, unit, replyDue, supervision, to, files: fileIds = [] } = move
  switch (kind) {
    case 'withdraw':
    case 'void':
      return leaveFlow(actor, number, kind, reason, db)
    case 'hold':
    case 'extend': {
      const asked = await askMove(actor, number, { kind, reason, fileIds, ...(amount && unit && { amount, unit }) }, db)
      return asked.ok ? ok({ number, request: asked.value }) : asked
    }
    case 'resume':
      return resumeCase(actor, number, reason, db)
    case 'urge':
      return urgeCase(actor, number, reason, db)
    case 'supervise':
      return superviseCase(actor, number, { instruction: reason, replyDue, fileIds }, db)
    case 'reply':
      return answerSupervision(actor, number, supervision ?? '', reason, db)
    case 'jump':
      return jumpCase(actor, number, { to: to ?? '', reason }, db)
    default:
      return kind satisfies never
  }
}

/**
 * 撤回 (withdraw): the reporter, while nobody has touched the next step. 作废 (void): who has the right over a unit of the
 * case. Both end the case from every waiting state.
 */
async function leaveFlow(
  actor: Person,
  number: string,
  kind: 'withdraw' | 'void',
  reason: string,
  db: Db,
): Promise<Result<Moved>> {
  return withMove(db, actor, await caseIdOf(db, number), async (work, subject) => {
    const touched = await work.tx.task.count({
      where: { caseId: work.case.id, OR: [{ assigneeId: { not: null } }, { state: 'completed' }] },
    })
    const allowed =
      kind === 'void'
        ? can(actor, 'case.void', subject)
        : can(actor, 'case.withdraw', { ...subject, nextStepTouched: touched > 0, ended: false })
    if (!allowed.ok) return allowed
    await endCase(work, actor, kind, reason)
    return ok({ number })
  })
}
