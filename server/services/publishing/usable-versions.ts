import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Tx } from '@/server/db/client.ts'

/** Gives the versions of a process that new cases may start on, the newest first. */
export async function usableVersions(
  tx: Pick<Tx, 'processVersion' | 'processRetirement'>,
  key: string,
): Promise<number[]> {
  const retired = await tx.processRetirement.findMany({ where: { processKey: key }, select: { version: true } })
  const rows = await tx.processVersion.findMany({
    where: { processKey: key, version: { notIn: retired.map(({ version }) => version) } },
    select: { version: true },
    orderBy: { version: 'desc' },
  })
  return rows.map(({ version }) => version)
}

/** Refuses `process.version_not_found` and `version.retired` of a version that no new case may start on. */
export async function checkUsable(tx: Tx, key: string, version: number): Promise<Result<null>> {
  const place = { processKey_version: { processKey: key, version } }
  if ((await tx.processVersion.count({ where: { processKey: key, version } })) === 0)
    return refuse('process.version_not_found', { version })
  return (await tx.processRetirement.findUnique({ where: place })) ? refuse('version.retired', { version }) : ok(null)
}
