import type { Person } from '@/domain/policy/person.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { caseScope } from '@/server/db/scope.ts'
import { requestView, type RequestView } from '@/server/services/cases/case-requests.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import { approvalRight } from './approval-right.ts'

export type WaitingRequest = RequestView & { caseNumber: string; caseTitle: string }

const most = 200

/** Requests that wait for this person's decision, the oldest first, at most 200. */
export async function listRequests(actor: Person, db = defaultDb): Promise<WaitingRequest[]> {
  const rows = await db.moveRequest.findMany({
    where: {
      ...{ state: 'waiting', case: { AND: [{ closedAt: null, voided: null }, caseScope(actor)] } },
      OR: [
        { kind: 'hold', case: caseScope(actor, approvalRight('hold', 1)) },
        { kind: 'extend', nth: 1, case: caseScope(actor, approvalRight('extend', 1)) },
        { kind: 'extend', nth: { gt: 1 }, case: caseScope(actor, approvalRight('extend', 2)) },
      ],
    },
    include: {
      case: {
        select: {
          ...{ number: true, title: true, reporterId: true },
          units: { select: { unit: { select: { path: true } } } },
        },
      },
    },
    orderBy: { askedAt: 'asc' },
    take: most,
  })
  const nameOf = await loadNames(
    db,
    rows.map(({ askedBy }) => askedBy),
  )
  return rows.map(({ case: { number, title, reporterId, units }, ...request }) => {
    const subject = { reporterId, unitPaths: units.map(({ unit }) => unit.path) }
    return {
      ...requestView(actor, request, { subject, over: false, nameOf }),
      ...{ caseNumber: number, caseTitle: title },
    }
  })
}
