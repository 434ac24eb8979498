import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Somebody of the demo district who can sign in; `roles` as `role@unit`, the first one is `role` and `unit`. */
export type DemoPerson = {
  login: string
  name: string
  role: string
  roles: string[]
  unit: string
  password: string
  apiKey: string
}

/** What people and scripts need to try the house from outside: `DATA_DIR/demo.json`. */
export type DemoFile = {
  address: string
  /** a start with a controlled clock */
  drill: boolean
  zeebe: { grpc: string; management: string | null }
  databaseUrl: string
  people: DemoPerson[]
}

const fileOf = (dataDir: string) => path.join(dataDir, 'demo.json')

/** The file as the last start wrote it; null when there is none. */
export function readDemoFile(dataDir: string): DemoFile | null {
  const file = fileOf(dataDir)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoFile) : null
}

/** Writes the file for its owner's eyes only. It holds passwords: never call this in production. */
export function writeDemoFile(dataDir: string, content: DemoFile): void {
  const file = fileOf(dataDir)
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}
