import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { LaunchFailure } from './failure.ts'
import { birthOf, isAlive, type KnownProcess } from './process-birth.ts'
import { waitUntil } from './wait.ts'

type Holder = KnownProcess & { launcher: KnownProcess | null }

/**
 * Takes DATA_DIR for this process, or refuses when another start has it. A holder that died is replaced at once; one
 * whose npm was killed is ending by itself and is waited for.
 */
export async function lockDataDir(dataDir: string, launcher: KnownProcess | null): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'start.lock')
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), launcher })
  while (!tryCreate(file, mine)) {
    const holder = readHolder(file)
    const ending = holder?.launcher ? !isAlive(holder.launcher) : false
    if (holder && isAlive(holder) && !(ending && (await waitUntil(() => !isAlive(holder), 60_000)))) {
      throw new LaunchFailure(
        `${dataDir} 正被另一个 npm start（进程 ${holder.pid}）使用；请先停止它，或用 DATA_DIR 与 PORT 另选目录和端口。 ` +
          `Another npm start (process ${holder.pid}) uses ${dataDir}: stop it first, or choose another DATA_DIR and PORT.`,
      )
    }
    rmSync(file, { force: true })
  }
  return () => rmSync(file, { force: true })
}

function tryCreate(file: string, text: string): boolean {
  try {
    const descriptor = openSync(file, 'wx', 0o600)
    writeSync(descriptor, text)
    closeSync(descriptor)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}
