import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { endProcess, killHard } from '@/scripts/launch/end-process.ts'
import { birthOf, type KnownProcess } from '@/scripts/launch/process-birth.ts'
import type { RunFolder } from '@/scripts/launch/run-folder.ts'

export type ProgramPlan = {
  name: string
  spawn: (env: Record<string, string>) => ChildProcess
  ready: () => Promise<void>
  logFile: string
}

/** One real program under test: started, killed by process id, started again, whenever the test says so. */
export class Program {
  readonly name: string
  readonly logFile: string
  private readonly plan: ProgramPlan
  private readonly run: RunFolder
  private child: ChildProcess | null = null
  private known: KnownProcess | null = null

  constructor(plan: ProgramPlan, run: RunFolder) {
    this.plan = plan
    this.run = run
    this.name = plan.name
    this.logFile = plan.logFile
  }

  get pid(): number {
    if (!this.known) throw new Error(`${this.name} is not running`)
    return this.known.pid
  }

  /** Starts it, with extra environment (`CRASH_AT`, say), and gives once it is ready or has died already. */
  async start(env: Record<string, string> = {}): Promise<void> {
    this.spawn(env)
    await Promise.race([this.plan.ready(), this.exited()])
  }

  /** Starts it without waiting until it is ready. */
  spawn(env: Record<string, string> = {}): void {
    this.child = this.plan.spawn(env)
    if (this.child.pid === undefined) throw new Error(`${this.name} did not start`)
    this.run.note(this.name, this.child.pid)
    this.known = { pid: this.child.pid, birth: birthOf(this.child.pid) ?? '' }
  }

  /** Gives when the program has ended, by whatever cause. */
  async exited(): Promise<void> {
    const { child } = this
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }

  get isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null
  }

  /** By which signal it ended; null while it runs and when it ended by itself. */
  get endedBy(): NodeJS.Signals | null {
    return this.child?.signalCode ?? null
  }

  /** `kill -9`, and gives when it is dead. */
  async kill(): Promise<void> {
    if (this.known) killHard(this.known)
    await this.exited()
  }

  /** Asks it to end in good order. */
  async stop(): Promise<void> {
    if (this.known) await endProcess(this.known, 'SIGTERM', 15_000)
    await this.exited()
    this.run.forget(this.name)
  }
}
