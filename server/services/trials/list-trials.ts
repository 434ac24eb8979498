import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'

export type TrialRow = {
  id: string
  processKey: string
  name: string
  draftId: string | null
  revision: number | null
  version: number | null
  caseNumber: string
  startedAt: Date
  endedAt: Date | null
}

const SHOWN = 20

/** Lists the person's own trials, those that run first, then the newest. Refuses `right.missing`. */
export async function listTrials(actor: Person, db = defaultDb): Promise<Result<TrialRow[]>> {
  const allowed = can(actor, 'process.draw', null)
  if (!allowed.ok) return allowed
  const trials = await db.trial.findMany({
    where: { personId: actor.id },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { startedAt: 'desc' }],
    take: SHOWN,
    select: {
      ...{ id: true, processKey: true, name: true, draftId: true, revision: true, version: true },
      ...{ caseNumber: true, startedAt: true, endedAt: true },
    },
  })
  return ok(trials)
}
