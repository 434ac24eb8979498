import type { RequestKind } from '@/domain/sla/history.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { CaseSubject } from '@/domain/policy/subjects.ts'
import type { LimitUnit } from '@/domain/sla/limit.ts'
import type { MoveRequest, Supervision } from '@/server/db/generated/client.ts'
import { approvalRight } from '@/server/services/moves/approval-right.ts'
import type { NameOf } from '@/server/services/people/load-names.ts'

/** A request for 挂账 or 延期 as pages and the API show it. */
export type RequestView = {
  id: string
  kind: RequestKind
  state: string
  /** the first, second … of its kind on the case */
  nth: number
  reason: string
  /** how much more time is asked for; null for a hold */
  more: { amount: number; unit: LimitUnit } | null
  askedBy: string | null
  askedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  answer: string | null
  files: string[]
  mayDecide: boolean
  mayCancel: boolean
}

/** An instruction of a leader, with its reply. */
export type SupervisionView = {
  id: string
  instruction: string
  by: string | null
  at: Date
  /** null: no reply is asked for (批示) */
  clockId: string | null
  files: string[]
  reply: string | null
  repliedBy: string | null
  repliedAt: Date | null
  mayReply: boolean
}

type Around = { subject: CaseSubject; over: boolean; nameOf: NameOf }

/** Takes a request and what is around it; gives how this person sees it. */
export function requestView(person: Person, request: MoveRequest, { subject, over, nameOf }: Around): RequestView {
  const { id, state, nth, reason, askedAt, decidedAt, answer, fileIds, data } = request
  const kind = request.kind as RequestKind
  const { amount, unit } = data as { amount?: number; unit?: LimitUnit }
  const open = state === 'waiting' && !over
  return {
    ...{ id, kind, state, nth, reason, askedAt, decidedAt, answer, files: fileIds },
    more: amount && unit ? { amount, unit } : null,
    ...{ askedBy: nameOf(request.askedBy), decidedBy: nameOf(request.decidedBy) },
    mayDecide: open && can(person, approvalRight(kind, nth), subject).ok,
    mayCancel: open && request.askedBy === person.id,
  }
}

/** Takes an instruction; gives it with names. */
export function supervisionView(
  { id, instruction, byId, at, clockId, fileIds, reply, repliedBy, repliedAt }: Supervision,
  { mine, over, reader, nameOf }: { mine: boolean; over: boolean; reader: string; nameOf: NameOf },
): SupervisionView {
  return {
    ...{
      id,
      instruction,
      at,
      clockId,
      files: fileIds,
      reply,
      repliedAt,
      by: nameOf(byId),
      repliedBy: nameOf(repliedBy),
    },
    mayReply: mine && !over && repliedAt === null && byId !== reader,
  }
}
