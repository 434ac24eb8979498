import type { Change } from '@/domain/diff/change.ts'
import { diffModels } from '@/domain/diff/diff-models.ts'
import type { ProcessBundle } from '../bundle.ts'
import { plainBundle } from './plain-bundle.ts'
import type { UnitNames } from './spelling.ts'

/** Takes two bundles that were read, and names of units by code; gives what changed from one to the other, in words. */
export async function diffBundles(
  before: ProcessBundle,
  after: ProcessBundle,
  units: UnitNames = new Map(),
): Promise<Change[]> {
  const [was, is] = await Promise.all([plainBundle(before, units), plainBundle(after, units)])
  return diffModels(was, is)
}
