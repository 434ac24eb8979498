import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { countOpenPerStep } from '@/server/db/open-per-step.ts'
import { openAtSteps } from './open-at-step.ts'
import type { OpenAtStep } from './open-at-step.ts'
import { loadNames } from '@/server/services/people/load-names.ts'

export type ProcessVersionView = {
  version: number
  publishedAt: Date
  publishedBy: string | null
  /** in the newest epoch of the engine; null while it has not been deployed there */
  engineKey: string | null
  engineVersion: number | null
  notes: string
  current: boolean
  /** cases that run on it */
  open: number
}

export type ProcessDetail = {
  key: string
  name: string
  currentVersion: number | null
  versions: ProcessVersionView[]
  /** the version shown below */
  version: number
  bpmn: string
  readme: string
  /** open cases of the version shown */
  steps: OpenAtStep[]
}

/**
 * Gives a process, its versions, and the drawing of one of them (the present one unless asked) with its open cases.
 * Refuses `right.missing` and `process.not_found`.
 */
export async function getProcess(
  actor: Person,
  key: string,
  { version: asked }: { version?: number } = {},
  db = defaultDb,
): Promise<Result<ProcessDetail>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const process = await findProcess(db, key)
  if (!process) return refuse('process.not_found')
  const { name, currentVersion } = process
  const shown = asked ?? currentVersion ?? process.versions[0]?.version
  const row = process.versions.find(({ version }) => version === shown)
  if (!row) return refuse('process.not_found')
  const [found, counts, openByVersion, nameOf] = await Promise.all([
    db.processVersion.findUniqueOrThrow({ where: { id: row.id }, select: { bpmn: true, readme: true, model: true } }),
    countOpenPerStep(db, key, now()),
    db.case.groupBy({
      by: ['processVersionId'],
      where: { closedAt: null, processVersion: { processKey: key } },
      _count: true,
    }),
    loadNames(
      db,
      process.versions.map(({ publishedBy }) => publishedBy),
    ),
  ])
  const openOf = new Map(openByVersion.map(({ processVersionId, _count }) => [processVersionId, _count]))
  const versions = process.versions.map(
    ({ id, version, publishedAt, publishedBy, notes, deployments: [deployment] }) => ({
      ...{ version, publishedAt, notes, current: version === currentVersion, open: openOf.get(id) ?? 0 },
      publishedBy: nameOf(publishedBy),
      engineKey: deployment?.definitionKey ?? null,
      engineVersion: deployment?.engineVersion ?? null,
    }),
  )
  const steps = openAtSteps(
    counts.filter(({ version }) => version === row.version),
    found.model as unknown as ProcessModel,
  )
  return ok({
    ...{ key, name, currentVersion, versions, steps },
    version: row.version,
    bpmn: found.bpmn,
    readme: found.readme,
  })
}

function findProcess(db: Db, key: string) {
  return db.process.findUnique({
    where: { key },
    include: {
      versions: {
        select: {
          ...{ id: true, version: true, publishedAt: true, publishedBy: true, notes: true },
          deployments: { orderBy: { epoch: 'desc' }, take: 1 },
        },
        orderBy: { version: 'desc' },
      },
    },
  })
}
