import { db as defaultDb } from '@/server/db/client.ts'
import { namedSelect } from './status-view.ts'
import type { Named } from './status-view.ts'

/** Lists the statuses the district knows, in the order of their rank, for filters. */
export async function listStatuses(db = defaultDb): Promise<Named[]> {
  return db.status.findMany({ select: namedSelect, orderBy: [{ rank: 'asc' }, { code: 'asc' }] })
}
