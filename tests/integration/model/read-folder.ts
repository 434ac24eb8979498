import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'

/** Takes a folder below the project; gives its bundle. Throws when it is refused. */
export async function readFolder(folder: string): Promise<ProcessBundle> {
  const files = readdirSync(folder).map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }))
  const bundle = await readBundle(files)
  if (!bundle.ok) throw new Error(`${folder}: ${JSON.stringify(bundle.error)}`)
  return bundle.value
}
