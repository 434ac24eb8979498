import type { ProcessModel } from '@/domain/process/process-model.ts'
import { fieldsOf, type FormSchema } from '@/domain/form/schema.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { joinsOf, type Join } from '@/processes/contract/joins.ts'
import type { Tx } from '@/server/db/client.ts'

export type MigrationVersion = {
  id: string
  version: number
  model: ProcessModel
  /** the fields of a form by its id */
  fields: (form: string) => string[]
}

export type VersionPair = { from: MigrationVersion & { joins: Join[] }; to: MigrationVersion }

/** Loads the two versions of a migration. Refuses `process.version_not_found`, `migration.same_version`. */
export async function loadPair(
  tx: Pick<Tx, 'processVersion'>,
  key: string,
  versions: { from: number; to: number },
): Promise<Result<VersionPair>> {
  if (versions.from === versions.to) return refuse('migration.same_version')
  const [from, to] = await Promise.all([loadOne(tx, key, versions.from), loadOne(tx, key, versions.to)])
  if (!from) return refuse('process.version_not_found', { version: versions.from })
  if (!to) return refuse('process.version_not_found', { version: versions.to })
  const { bpmn, ...own } = from
  return ok({ from: { ...own, joins: await joinsOf(bpmn) }, to })
}

async function loadOne(tx: Pick<Tx, 'processVersion'>, processKey: string, version: number) {
  const row = await tx.processVersion.findUnique({
    where: { processKey_version: { processKey, version } },
    select: { id: true, model: true, forms: true, bpmn: true },
  })
  if (!row) return null
  const forms = row.forms as Record<string, unknown>
  const model = row.model as unknown as ProcessModel
  return { id: row.id, version, model, bpmn: row.bpmn, fields: (form: string) => keysOf(forms[form]) }
}

function keysOf(schema: unknown): string[] {
  const fields = schema ? fieldsOf(schema as FormSchema) : ok([])
  return fields.ok ? fields.value.map(({ path }) => path.join('.')) : []
}
