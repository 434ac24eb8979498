import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'

export type RouteView = {
  id: string
  /** null matches every channel */
  channel: string | null
  category: string | null
  region: { path: string; name: string | null } | null
  process: { key: string; name: string }
}

/** Lists which process a report starts, in the order in which rows are tried. Refuses `right.missing`. */
export async function listRoutes(actor: Person, db = defaultDb): Promise<Result<RouteView[]>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const routes = await db.processRoute.findMany({
    include: { process: { select: { key: true, name: true } } },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  const paths = routes.flatMap(({ region }) => region ?? [])
  const units = await db.unit.findMany({ where: { path: { in: paths } }, select: { path: true, name: true } })
  const names = new Map(units.map(({ path, name }) => [path, name]))
  return ok(
    routes.map(({ id, channel, category, region, process }) => ({
      ...{ id, channel, category, process },
      region: region === null ? null : { path: region, name: names.get(region) ?? null },
    })),
  )
}
