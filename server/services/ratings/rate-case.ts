import { parseTrackCode } from '@/domain/case/track-code.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import { withCase, type Actor } from '@/server/db/case-work.ts'
import { refuseTakenOut } from '@/server/services/cases/case-moves.ts'

export type RatingBy = { kind: 'track'; code: string } | { kind: 'person'; actor: Person; number: string }
export type RatingInput = { score: number; satisfied: boolean; comment?: string | undefined }

/**
 * Takes the reporter's rating of the round that is open: score 1 to 5 and satisfied or not. All rounds are kept, the
 * last counts. Refuses when no rating is open, when this round has one, and when its time is over.
 */
export async function rateCase(by: RatingBy, input: RatingInput, db = defaultDb): Promise<Result<{ round: number }>> {
  const caseId = await findRated(db, by)
  if (!caseId.ok) return caseId
  return withCase(db, caseId.value, async (work) => {
    const rating = await work.tx.rating.findFirst({ where: { caseId: work.case.id }, orderBy: { round: 'desc' } })
    if (!rating) return refuse('rating.not_open')
    if (rating.state === 'rated') return refuse('rating.already')
    if (rating.state === 'lapsed' || rating.dueAt <= work.now) return refuse('rating.lapsed')
    if (work.case.voided) return refuseTakenOut(work.case.voided)
    if (work.case.closedAt) return refuse('case.closed')
    const actor: Actor = by.kind === 'person' ? { kind: 'person', personId: by.actor.id } : { kind: 'citizen' }
    const { score, satisfied, comment } = input
    await work.tx.rating.update({
      where: { id: rating.id },
      data: { state: 'rated', score, satisfied, comment: comment ?? null, by: by.kind, at: work.now },
    })
    work.event(actor, {
      type: 'CaseRated',
      data: { round: rating.round, score, satisfied, ...(comment && { comment }) },
    })
    work.send({ kind: 'rated', round: rating.round, variables: { satisfied, score } })
    return ok({ round: rating.round })
  })
}

async function findRated(db: Db, by: RatingBy): Promise<Result<string>> {
  if (by.kind === 'track') {
    const code = parseTrackCode(by.code)
    const found = code && (await db.case.findUnique({ where: { trackCode: code }, select: { id: true } }))
    return found ? ok(found.id) : refuse('track.unknown')
  }
  const found = await db.case.findUnique({
    where: { number: by.number },
    select: { id: true, reporterId: true, units: { select: { unit: { select: { path: true } } } } },
  })
  if (!found) return refuse('case.not_found')
  const subject = { reporterId: found.reporterId, unitPaths: found.units.map(({ unit }) => unit.path) }
  const visible = can(by.actor, 'case.read', subject)
  if (!visible.ok) return visible
  const allowed = can(by.actor, 'case.rate', subject)
  return allowed.ok ? ok(found.id) : allowed
}
