import type { Tx } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'

/** Which reports a route takes; a part left out matches all. */
export type NewRoute = { channel?: string; category?: string; region?: string }

/** A route that starts another process than before; `from` is null when there was none. */
export type RouteChange = { route: NewRoute; from: string | null; to: string }

/** Takes a process and routes; points each of them at it, and gives those that changed. Call under the publish lock. */
export async function pointRoutes(tx: Tx, processKey: string, routes: NewRoute[]): Promise<RouteChange[]> {
  const changes: RouteChange[] = []
  for (const route of routes) {
    const row = { channel: route.channel ?? null, category: route.category ?? null, region: route.region ?? null }
    const known = await tx.processRoute.findFirst({ where: row })
    if (known?.processKey === processKey) continue
    if (known) await tx.processRoute.update({ where: { id: known.id }, data: { processKey } })
    else await tx.processRoute.create({ data: { id: newId(), processKey, ...row } })
    changes.push({ route, from: known?.processKey ?? null, to: processKey })
  }
  return changes
}
