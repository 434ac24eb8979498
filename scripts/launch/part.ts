import type { ChildProcess } from 'node:child_process'
import { endProcess, killHard } from './end-process.ts'
import { LaunchFailure, reasonOf } from './failure.ts'
import type { KnownProcess } from './process-birth.ts'
import type { RunFolder } from './run-folder.ts'
import { say } from './say.ts'

export type PartPlan = {
  name: 'postgres' | 'zeebe' | 'workers' | 'web'
  spawn: () => ChildProcess | Promise<ChildProcess>
  /** gives once the part serves; refuses with the sentence to show */
  ready: () => Promise<void>
  endWith: NodeJS.Signals
  endWithinMs: number
}

const longestPauseMs = 30_000
const healthyAfterMs = 60_000

/** One program of the house: started, watched, started again with growing pauses when it dies, ended on demand. */
export class Part {
  readonly plan: PartPlan
  private readonly run: RunFolder
  private known: KnownProcess | null = null
  private wanted = false
  private pauseMs = 1000
  private retry: NodeJS.Timeout | undefined

  constructor(plan: PartPlan, run: RunFolder) {
    this.plan = plan
    this.run = run
  }

  /** Starts the part and gives once it is ready; a part that dies before that is a failure, not a restart. */
  async start(): Promise<void> {
    this.wanted = true
    const child = await this.launch()
    const died = new Promise<never>((_, reject) =>
      child.once('exit', () => reject(new LaunchFailure(this.diedEarly()))),
    )
    died.catch(() => undefined)
    await Promise.race([this.plan.ready(), died])
    child.removeAllListeners('exit')
    if (child.exitCode !== null || child.signalCode !== null) throw new LaunchFailure(this.diedEarly())
    this.watch(child)
  }

  async stop(): Promise<void> {
    this.wanted = false
    clearTimeout(this.retry)
    if (this.known) await endProcess(this.known, this.plan.endWith, this.plan.endWithinMs)
    this.run.forget(this.plan.name)
    this.known = null
  }

  kill(): void {
    this.wanted = false
    clearTimeout(this.retry)
    if (this.known) killHard(this.known)
  }

  private async launch(): Promise<ChildProcess> {
    const child = await this.plan.spawn()
    child.on('error', (error) => say(`✗ ${this.plan.name}: ${reasonOf(error)}`))
    if (child.pid === undefined) throw new LaunchFailure(this.diedEarly())
    this.known = this.run.note(this.plan.name, child.pid)
    return child
  }

  private watch(child: ChildProcess): void {
    const since = Date.now()
    child.once('exit', (code, signal) => {
      if (Date.now() - since > healthyAfterMs) this.pauseMs = 1000
      this.restartLater(`${signal ?? code}`)
    })
  }

  private restartLater(reason: string): void {
    if (!this.wanted) return
    const seconds = this.pauseMs / 1000
    say(`⚠ ${this.plan.name} 已退出 ended (${reason})，${seconds} s 后重启 starting again in ${seconds} s`)
    this.retry = setTimeout(() => void this.restart(), this.pauseMs)
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs)
  }

  private async restart(): Promise<void> {
    const child = await this.launch().catch((error: unknown) => this.restartLater(reasonOf(error)))
    if (!child) return
    if (!this.wanted) return this.kill()
    this.watch(child)
    // a program that runs but is slow to be ready goes on; one that dies is brought back by the watch
    await this.plan.ready().then(
      () => this.wanted && say(`✓ ${this.plan.name} 已恢复 is back`),
      (error: unknown) => this.wanted && say(`✗ ${this.plan.name}: ${reasonOf(error)}`),
    )
  }

  private diedEarly(): string {
    const { name } = this.plan
    return `${name} 启动后随即退出，请看日志 log/${name}.log。 ${name} ended right after its start: see log/${name}.log in DATA_DIR.`
  }
}
