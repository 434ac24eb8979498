import type { BundleFile } from '@/processes/contract/bundle.ts'
import { storedBundle } from '@/server/services/processes/stored-bundle.ts'

/** Takes a published version; gives the files it was made of. */
export function versionFiles(version: Parameters<typeof storedBundle>[0]): BundleFile[] {
  const { bpmn, dmns, forms, formFiles, readme } = storedBundle(version)
  const pages = Object.entries(forms).map(([id, schema]) => ({
    path: formFiles[id] ?? `${id}.form`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }))
  const about = readme === '' ? [] : [{ path: 'README.md', text: readme }]
  return [bpmn, ...dmns, ...pages, ...about]
}
