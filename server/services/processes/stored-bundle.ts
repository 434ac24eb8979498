import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import type { ProcessVersion } from '@/server/db/generated/client.ts'

type Stored = Pick<ProcessVersion, 'processKey' | 'bpmn' | 'dmns' | 'forms' | 'readme' | 'model'>

/** Takes a published version; gives it as the bundle it was read from. Files get the names the contract gives them. */
export function storedBundle({ processKey, bpmn, dmns, forms, readme, model }: Stored): ProcessBundle {
  const schemas = forms as ProcessBundle['forms']
  return {
    bpmn: { path: `${processKey}.bpmn`, text: bpmn },
    dmns: (dmns as { name: string; content: string }[]).map(({ name, content }) => ({ path: name, text: content })),
    forms: schemas,
    formFiles: Object.fromEntries(Object.keys(schemas).map((id) => [id, `${id}.form`])),
    readme,
    model: model as unknown as ProcessModel,
  }
}
