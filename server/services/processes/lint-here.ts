import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import type { Finding } from '@/processes/lint/finding.ts'
import { lintBundle } from '@/processes/lint/lint-bundle.ts'
import { db as defaultDb } from '@/server/db/client.ts'

/** Takes a bundle; gives what the checks find in it, those included that know the units of the district. */
export async function lintHere(bundle: ProcessBundle, db = defaultDb): Promise<Finding[]> {
  const units = await db.unit.findMany({
    where: { active: true },
    select: { code: true, name: true, nameEn: true },
    orderBy: { path: 'asc' },
  })
  return lintBundle(bundle, { units })
}
