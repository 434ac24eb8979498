import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { countOpenPerStep } from '@/server/db/open-per-step.ts'
import { openAtSteps } from './open-at-step.ts'
import type { OpenAtStep } from './open-at-step.ts'

export type ProcessSummary = {
  key: string
  name: string
  currentVersion: number | null
  publishedAt: Date | null
  /** open cases by the version they run on */
  versions: { version: number; publishedAt: Date; current: boolean; open: number }[]
  steps: OpenAtStep[]
  open: number
  late: number
}

/** Lists the published processes with the open cases at each step. Figures only, no cases. Refuses `right.missing`. */
export async function listProcesses(actor: Person, db = defaultDb): Promise<Result<ProcessSummary[]>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const [processes, counts, openByVersion] = await Promise.all([
    db.process.findMany({
      include: { versions: { select: { id: true, version: true, publishedAt: true }, orderBy: { version: 'desc' } } },
      orderBy: { key: 'asc' },
    }),
    countOpenPerStep(db, null, now()),
    db.case.groupBy({ by: ['processVersionId'], where: { closedAt: null }, _count: true }),
  ])
  const current = processes.flatMap(({ versions, currentVersion }) =>
    versions.filter(({ version }) => version === currentVersion).map(({ id }) => id),
  )
  const rows = await db.processVersion.findMany({
    where: { id: { in: current } },
    select: { processKey: true, model: true },
  })
  const models = new Map(rows.map(({ processKey, model }) => [processKey, model as unknown as ProcessModel]))
  const openOf = new Map(openByVersion.map(({ processVersionId, _count }) => [processVersionId, _count]))
  return ok(
    processes.map(({ key, name, currentVersion, versions: published }) => {
      const own = counts.filter(({ processKey }) => processKey === key)
      const steps = openAtSteps(own, models.get(key) ?? null)
      const versions = published.map(({ id, version, publishedAt }) => ({
        ...{ version, publishedAt, current: version === currentVersion, open: openOf.get(id) ?? 0 },
      }))
      return {
        ...{ key, name, currentVersion, versions, steps },
        publishedAt: versions.find((version) => version.current)?.publishedAt ?? null,
        open: versions.reduce((sum, version) => sum + version.open, 0),
        late: steps.reduce((sum, step) => sum + step.late, 0),
      }
    }),
  )
}
