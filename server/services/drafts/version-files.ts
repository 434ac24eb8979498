import type { BundleFile } from '@/processes/contract/bundle.ts'
import type { ProcessVersion } from '@/server/db/generated/client.ts'

type Stored = Pick<ProcessVersion, 'processKey' | 'bpmn' | 'dmns' | 'forms' | 'readme'>

/** Takes a published version; gives the files it was made of. */
export function versionFiles({ processKey, bpmn, dmns, forms, readme }: Stored): BundleFile[] {
  const rules = (dmns as { name: string; content: string }[]).map(({ name, content }) => ({
    path: name,
    text: content,
  }))
  const pages = Object.entries(forms as Record<string, unknown>).map(([id, schema]) => ({
    path: `${id}.form`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }))
  const about = readme === '' ? [] : [{ path: 'README.md', text: readme }]
  return [{ path: `${processKey}.bpmn`, text: bpmn }, ...rules, ...pages, ...about]
}
