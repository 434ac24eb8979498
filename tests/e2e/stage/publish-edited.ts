import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Publishes a folder of the project to the installation under test, with its files edited on the way; `route` says which
 * reports take it.
 */
export function publishEdited(
  folder: string,
  into: string,
  edits: Record<string, (text: string) => string> = {},
  route?: string,
): void {
  cpSync(folder, into, { recursive: true })
  for (const [name, edit] of Object.entries(edits)) {
    const file = path.join(into, name)
    writeFileSync(file, edit(readFileSync(file, 'utf8')))
  }
  const dataDir = path.dirname(process.env['DEMO_FILE'] ?? '')
  execFileSync('node', ['--import', 'tsx', 'scripts/publish.ts', into, ...(route ? ['--route', route] : [])], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 100_000,
  })
}
