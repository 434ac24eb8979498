import type { Person } from '@/domain/policy/person.ts'
import { refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { Db } from '@/server/db/client.ts'
import { continueCase } from './continue-case.ts'
import { parseIncidentId } from './incident-id.ts'

/** Continues the case an incident is about, see `continueCase`. Refuses `incident.not_found` when there is no such case, or it goes on again. */
export async function continueIncident(
  actor: Person,
  id: string,
  to: { elementId: string; reason: string },
  db = defaultDb,
): Promise<Result<{ number: string; incarnation: number }>> {
  const number = await caseNumberOf(db, id)
  if (!number) return refuse('incident.not_found')
  return continueCase(actor, number, to, db, (work) => stillStands(work, id))
}

/** Asked under the lock of the case: what somebody read a while ago may have been mended since. */
async function stillStands({ tx, case: found }: CaseWork, id: string): Promise<boolean> {
  const target = parseIncidentId(id)
  switch (target?.kind) {
    case 'adrift':
      return (await tx.case.count({ where: { id: found.id, adrift: { not: null } } })) > 0
    case 'outbox':
      return (await tx.outbox.count({ where: { id: target.outboxId, state: 'parked' } })) > 0
    case 'engine': {
      const { epoch, key } = target
      const incident = await tx.engineIncident.findFirst({ where: { epoch, key, state: 'open' } })
      if (!incident) return false
      const { instanceKey } = incident
      const { incarnation } = found
      return (await tx.instanceClaim.count({ where: { caseId: found.id, incarnation, epoch, instanceKey } })) > 0
    }
    case undefined:
      return false
    default:
      return target satisfies never
  }
}

async function caseNumberOf(db: Db, id: string): Promise<string | null> {
  const target = parseIncidentId(id)
  switch (target?.kind) {
    case 'adrift':
      return target.number
    case 'outbox': {
      const row = await db.outbox.findUnique({
        where: { id: target.outboxId },
        select: { case: { select: { number: true } } },
      })
      return row?.case.number ?? null
    }
    case 'engine': {
      const { epoch, key } = target
      const incident = await db.engineIncident.findUnique({
        where: { epoch_key: { epoch, key } },
        select: { instanceKey: true },
      })
      if (!incident) return null
      const claim = await db.instanceClaim.findUnique({
        where: { epoch_instanceKey: { epoch, instanceKey: incident.instanceKey } },
        select: { case: { select: { number: true } } },
      })
      return claim?.case.number ?? null
    }
    case undefined:
      return null
    default:
      return target satisfies never
  }
}
