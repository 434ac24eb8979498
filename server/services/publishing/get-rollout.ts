import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import type { ProcessCanary } from '@/server/db/generated/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import { loadNames } from '@/server/services/people/load-names.ts'
import { listPlans, type PartView, type PlanView } from './plan-view.ts'

type Named = { id: string; name: string }

export type CanaryView = PartView & {
  version: number
  startedAt: Date
  startedBy: Named
  /** begun since, by the version they run on */
  cases: { canary: number; current: number }
}

/** Which version new cases start on, and what is about to change that. */
export type Rollout = {
  key: string
  currentVersion: number | null
  canary: CanaryView | null
  retired: { version: number; reason: string; at: Date; by: Named }[]
  /** versions published although tests of their rules failed */
  despiteTests: { version: number; reason: string }[]
  /** what waits, and what failed since the latest version */
  plans: PlanView[]
}

/** Gives which version new cases of a process start on. Refuses `right.missing` and `process.not_found`. */
export async function getRollout(actor: Person, key: string, db = defaultDb): Promise<Result<Rollout>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const process = await db.process.findUnique({
    where: { key },
    include: {
      canaries: { where: { endedAt: null } },
      retirements: { orderBy: { version: 'desc' } },
      versions: { select: { version: true, publishedAt: true, despiteTests: true }, orderBy: { version: 'desc' } },
    },
  })
  if (!process) return refuse('process.not_found')
  const { currentVersion, canaries, retirements, versions } = process
  const [canary] = canaries
  const nameOf = await loadNames(db, [...retirements.map(({ personId }) => personId), canary?.startedBy ?? null])
  const named = (id: string): Named => ({ id, name: nameOf(id) ?? '' })
  const since = versions[0]?.publishedAt ?? new Date(0)
  return ok({
    ...{ key, currentVersion },
    canary: canary ? await canaryView(db, canary, currentVersion, named(canary.startedBy)) : null,
    retired: retirements.map(({ version, reason, at, personId }) => ({ version, reason, at, by: named(personId) })),
    despiteTests: versions.flatMap(({ version, despiteTests: reason }) => (reason === null ? [] : { version, reason })),
    plans: await listPlans(db, {
      processKey: key,
      OR: [{ state: 'waiting' }, { state: 'failed', settledAt: { gt: since } }],
    }),
  })
}

async function canaryView(
  db: Db,
  { processKey, version, region, percent, startedAt }: ProcessCanary,
  current: number | null,
  startedBy: Named,
): Promise<CanaryView> {
  const countOf = (each: number | null) =>
    db.case.count({ where: { createdAt: { gte: startedAt }, processVersion: { processKey, version: each ?? 0 } } })
  const [unit, tried, others] = await Promise.all([
    region === null ? null : db.unit.findUnique({ where: { path: region }, select: namedSelect }),
    countOf(version),
    countOf(current),
  ])
  return { version, unit, percent, startedAt, startedBy, cases: { canary: tried, current: others } }
}
