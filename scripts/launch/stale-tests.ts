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
    await endTestPrograms(dir)
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Ends every program noted down below one run's folder: tests that were broken off stop nothing themselves. */
export async function endTestPrograms(dir: string): Promise<void> {
  await Promise.all(runFolders(dir).map((folder) => endLeftBehind(new RunFolder(folder))))
}

/** Folders below `dir` that programs were noted down in: the suites', each test file's, and houses started by tests. */
function runFolders(dir: string, depth = 4): string[] {
  const below = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const own = below.some(({ name }) => name === 'run') ? [dir] : []
  const nested = below.filter(({ name }) => depth > 0 && !['run', 'log', 'postgres', 'zeebe'].includes(name))
  return [...own, ...nested.flatMap(({ name }) => runFolders(path.join(dir, name), depth - 1))]
}
