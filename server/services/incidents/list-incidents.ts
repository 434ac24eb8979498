import { z } from 'zod'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { incidentWords } from '@/domain/process/incident-words.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { listIncidentRows } from '@/server/db/incident-list.ts'
import type { IncidentKey, IncidentRow } from '@/server/db/incident-list.ts'
import { decodeCursor, toPage } from '@/server/http/cursor.ts'
import { pageSize } from '@/server/services/page-size.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'

export type IncidentView = {
  id: string
  kind: IncidentRow['kind']
  caseNumber: string | null
  processKey: string | null
  elementId: string | null
  stepName: string | null
  /** why, and what to do about it */
  reason: string
  reasonEn: string
  since: Date
  mayRetry: boolean
  /** where the case may be set down to go on; empty when this person may not do that */
  restPoints: { elementId: string; name: string }[]
}

export type ListIncidents = { processKey?: string | null; cursor?: string | null; limit?: number }

export type IncidentPage = { items: IncidentView[]; nextCursor: string | null }

const keyShape: z.ZodType<IncidentKey> = z.object({ at: z.string().regex(/^\d{1,18}$/), id: z.string().max(80) })

/** Lists what the system could not do, oldest first. Refuses `right.missing` and `cursor.invalid`. */
export async function listIncidents(
  actor: Person,
  query: ListIncidents = {},
  db = defaultDb,
): Promise<Result<IncidentPage>> {
  const allowed = can(actor, 'incident.read', { unitPaths: [] })
  if (!allowed.ok) return allowed
  const after = decodeCursor(query.cursor, keyShape)
  if (!after.ok) return after
  const limit = pageSize(query.limit)
  const { processKey = null } = query
  const rows = await listIncidentRows(db, actor, { processKey, after: after.value, limit: limit + 1 })
  const page = toPage(rows, limit, ({ at, id }) => ({ at, id }))
  const cases = await loadCases(db, page.items)
  const items = page.items.map((row) => incidentView(actor, row, row.caseId ? cases.get(row.caseId) : undefined))
  return ok({ items, nextCursor: page.nextCursor })
}

type FoundCase = { number: string; unitPaths: string[]; model: ProcessModel }

async function loadCases(db: Db, rows: readonly IncidentRow[]): Promise<Map<string, FoundCase>> {
  const found = await db.case.findMany({
    where: { id: { in: rows.flatMap(({ caseId }) => caseId ?? []) } },
    select: { id: true, number: true, processVersionId: true, units: { select: { unit: { select: { path: true } } } } },
  })
  const versions = [...new Set(found.map(({ processVersionId }) => processVersionId))]
  const models = new Map(await Promise.all(versions.map(async (id) => [id, await loadModel(db, id)] as const)))
  return new Map(
    found.flatMap(({ id, number, processVersionId, units }) => {
      const model = models.get(processVersionId)
      return model ? [[id, { number, model, unitPaths: units.map(({ unit }) => unit.path) }] as const] : []
    }),
  )
}

function incidentView(actor: Person, row: IncidentRow, found: FoundCase | undefined): IncidentView {
  const { id, kind, processKey, elementId, since } = row
  const mayAct = can(actor, 'incident.retry', { unitPaths: found?.unitPaths ?? [] }).ok
  const words = incidentWords(row)
  const element = found?.model.elements.find((known) => known.id === elementId)
  return {
    ...{ id, kind, processKey, elementId, since, reason: words.zh, reasonEn: words.en },
    caseNumber: found?.number ?? null,
    stepName: element?.name ?? elementId,
    mayRetry: mayAct && kind !== 'adrift',
    restPoints: mayAct
      ? (found?.model.restPoints ?? []).map(({ elementId: at, name }) => ({ elementId: at, name }))
      : [],
  }
}
