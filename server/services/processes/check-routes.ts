import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Tx } from '@/server/db/client.ts'
import type { NewRoute } from './point-routes.ts'

/**
 * Takes routes as they are asked for; refuses the first that no report could ever take: `route.category_unknown` and
 * `route.region_unknown`. Channels are the district's own: a route is how a new one comes in.
 */
export async function checkRoutes(tx: Tx, routes: readonly NewRoute[]): Promise<Result<null>> {
  for (const { category, region } of routes) {
    if (category !== undefined && !(await isCategory(tx, category)))
      return refuse('route.category_unknown', { category })
    if (region !== undefined && (await tx.unit.count({ where: { path: { startsWith: region } } })) === 0)
      return refuse('route.region_unknown', { region })
  }
  return ok(null)
}

/** `kind:code`, `kind:prefix` or the beginning of a code. */
async function isCategory(tx: Tx, pattern: string): Promise<boolean> {
  const [prefix = '', kind] = pattern.split(':').reverse()
  const where = { code: { startsWith: prefix }, ...(kind !== undefined && { kind }) }
  return (await tx.category.count({ where })) > 0
}
