import type { Canary } from '@/domain/dispatch/pick-version.ts'
import type { Tx } from '@/server/db/client.ts'

/** Gives the version of a process that a part of the new cases tries now, null when none is. */
export async function runningCanary(tx: Pick<Tx, 'processCanary'>, processKey: string): Promise<Canary | null> {
  const row = await tx.processCanary.findFirst({
    where: { processKey, endedAt: null },
    select: { id: true, version: true, region: true, percent: true },
  })
  return row as Canary | null
}
