import type { ProcessModel } from '@/domain/process/process-model.ts'
import { namedFields, type NamedField } from '@/domain/form/named-fields.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { joinFlowsOf, type JoinFlow } from '@/processes/contract/joins.ts'
import type { Tx } from '@/server/db/client.ts'
import { keepRecent } from '@/server/keep-recent.ts'

export type MigrationVersion = {
  id: string
  version: number
  model: ProcessModel
  /** the fields of a form by its id */
  fields: (form: string) => NamedField[]
  /** where a finished branch waits for others */
  joins: JoinFlow[]
  bpmn: string
}

export type VersionPair = { from: MigrationVersion; to: MigrationVersion }

const keep = keepRecent<MigrationVersion | null>()

/** Loads two versions of a process. Refuses `process.version_not_found`. */
export async function loadPair(
  tx: Pick<Tx, 'processVersion'>,
  key: string,
  versions: { from: number; to: number },
): Promise<Result<VersionPair>> {
  const load = (version: number) => keep(`${key}@${version}`, () => loadOne(tx, key, version))
  const [from, to] = await Promise.all([load(versions.from), load(versions.to)])
  if (!from) return refuse('process.version_not_found', { version: versions.from })
  if (!to) return refuse('process.version_not_found', { version: versions.to })
  return ok({ from, to })
}

async function loadOne(
  tx: Pick<Tx, 'processVersion'>,
  processKey: string,
  version: number,
): Promise<MigrationVersion | null> {
  const row = await tx.processVersion.findUnique({
    where: { processKey_version: { processKey, version } },
    select: { id: true, model: true, forms: true, bpmn: true },
  })
  if (!row) return null
  const forms = row.forms as Record<string, FormSchema | undefined>
  const model = row.model as unknown as ProcessModel
  const fields = (form: string) => namedFields(forms[form])
  return {
    id: row.id,
    version,
    model,
    fields,
    joins: await joinFlowsOf(row.bpmn),
    bpmn: row.bpmn,
  }
}
