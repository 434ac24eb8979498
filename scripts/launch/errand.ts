import type { ChildProcess } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { endProcess, killHard } from './end-process.ts'
import { LaunchFailure } from './failure.ts'
import { spawnLogged } from './log-file.ts'
import type { KnownProcess } from './process-birth.ts'
import type { RunFolder } from './run-folder.ts'
import { projectRoot } from './settings.ts'

export type Errand = { name: string; args: string[]; env: Record<string, string>; logFile: string; failure: string }

/** Programs that run once and end (migrate, seed, publish, build); the same Node, output into a log of their own. */
export class Errands {
  private readonly run: RunFolder
  private closed = false
  private readonly running = new Map<string, KnownProcess>()

  constructor(run: RunFolder) {
    this.run = run
  }

  /** Gives when the program has ended well; refuses with its last words otherwise. */
  async send({ name, args, env, logFile, failure }: Errand): Promise<void> {
    if (this.closed) return
    const child = spawnLogged(process.execPath, args, logFile, { cwd: projectRoot, env: { ...process.env, ...env } })
    const from = statSync(logFile).size
    if (child.pid !== undefined) this.running.set(name, this.run.note(name, child.pid))
    const code = await exitOf(child)
    this.running.delete(name)
    this.run.forget(name)
    if (code === 0) return
    const words = readFileSync(logFile).subarray(from).toString().trim().split('\n').slice(-15).join('\n')
    throw new LaunchFailure(`${failure} (${logFile})\n${words}`)
  }

  async stop(): Promise<void> {
    this.closed = true
    await Promise.all([...this.running.values()].map((known) => endProcess(known, 'SIGTERM', 5000)))
  }

  kill(): void {
    this.closed = true
    for (const known of this.running.values()) killHard(known)
  }
}

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })
