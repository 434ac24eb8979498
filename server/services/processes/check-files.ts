import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import type { Finding } from '@/processes/lint/finding.ts'
import { lintHere } from './lint-here.ts'

/**
 * Checks files as publishing would, and stores nothing. Gives every finding, errors and warnings. Refuses
 * `right.missing` and files that cannot be read, naming them.
 */
export async function checkFiles(actor: Person, files: readonly BundleFile[]): Promise<Result<Finding[]>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const bundle = await readBundle(files)
  return bundle.ok ? ok(await lintHere(bundle.value)) : bundle
}
