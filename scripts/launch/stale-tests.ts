import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { endLeftBehind } from './house.ts'
import { birthOf, isAlive, type KnownProcess } from './process-birth.ts'
import { RunFolder } from './run-folder.ts'

const prefix = 'yingshao-test-'
const ownerFile = 'owner.json'

/** A new folder for one run of the tests, owned by this process. */
export function makeTestDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), prefix))
  writeFileSync(path.join(dir, ownerFile), JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }))
  return dir
}

/** Ends and deletes what runs that were killed left behind; a run that is still going on is left alone. */
export async function sweepStaleTests(): Promise<void> {
  const dirs = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))
  for (const dir of dirs.map((name) => path.join(tmpdir(), name))) {
    const owner = path.join(dir, ownerFile)
    if (!existsSync(owner)) continue
    if (isAlive(JSON.parse(readFileSync(owner, 'utf8')) as KnownProcess)) continue
    for (const folder of runFolders(dir)) await endLeftBehind(new RunFolder(folder))
    rmSync(dir, { recursive: true, force: true })
  }
}

function runFolders(dir: string): string[] {
  const files = path.join(dir, 'integration/files')
  const perFile = existsSync(files) ? readdirSync(files).map((name) => path.join(files, name)) : []
  return [path.join(dir, 'integration'), path.join(dir, 'house'), ...perFile].filter((folder) =>
    existsSync(path.join(folder, 'run')),
  )
}
