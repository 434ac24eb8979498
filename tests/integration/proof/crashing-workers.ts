import path from 'node:path'
import { buildSync } from 'esbuild'
import { awaitPort, spawnNode } from '@/scripts/launch/node-part.ts'
import { RunFolder } from '@/scripts/launch/run-folder.ts'
import { projectRoot } from '@/scripts/launch/settings.ts'
import { Program } from '@/tests/harness/program.ts'
import type { Stack } from '@/tests/harness/stack.ts'

export type Crash = { point: string; nth: number }

/** What a dead worker had in hand comes back soon, so that many deaths fit into a test. */
const impatient = { JOB_TIMEOUT_MS: '4000', OUTBOX_LEASE_MS: '3000', LOG_LEVEL: 'warn' }

/**
 * Workers that die where they are told to and are started again, several at once: each takes the next death from the
 * plan, dies it, and begins anew; without one left it stays alive.
 */
export class CrashingWorkers {
  /** deaths that happened, per crash point */
  readonly deaths = new Map<string, number>()
  /** ends that nobody planned */
  readonly accidents: string[] = []
  private readonly plan: Crash[]
  private readonly doomed = new Map<Program, Crash>()
  private readonly seats: Program[]
  private stopping = false
  private ended: Promise<unknown> = Promise.resolve()

  constructor(stack: Stack, plan: readonly Crash[], seats: number) {
    this.plan = [...plan]
    const program = bundleWorkers(stack.dataDir)
    this.seats = Array.from({ length: seats }, (_, seat) => seatOf(stack, program, seat))
  }

  start(): void {
    this.ended = Promise.all(this.seats.map((seat) => this.keepAlive(seat)))
  }

  /** How many deaths are still to come, in all or at one point. */
  left(point?: string): number {
    const coming = [...this.plan, ...this.doomed.values()]
    return coming.filter((crash) => point === undefined || crash.point === point).length
  }

  async stop(): Promise<void> {
    this.stopping = true
    await Promise.all(this.seats.map((seat) => seat.stop()))
    await this.ended
  }

  private async keepAlive(seat: Program): Promise<void> {
    while (!this.stopping) {
      const crash = this.plan.shift()
      if (crash) this.doomed.set(seat, crash)
      seat.spawn(crash ? { CRASH_AT: `${crash.point}#${crash.nth}` } : {})
      await seat.exited()
      this.doomed.delete(seat)
      if (this.stopping) return
      if (crash && seat.endedBy === 'SIGKILL') this.deaths.set(crash.point, (this.deaths.get(crash.point) ?? 0) + 1)
      else {
        this.accidents.push(`${seat.name} ${crash?.point ?? ''} ${seat.endedBy ?? 'ended by itself'}`)
        if (crash) this.plan.push(crash)
      }
    }
  }
}

/** The same sources in one file: half the time of a start goes into translating them. */
function bundleWorkers(dataDir: string): string {
  const outfile = path.join(projectRoot, 'node_modules/.cache/proof', `workers-${path.basename(dataDir)}.mjs`)
  buildSync({
    entryPoints: [path.join(projectRoot, 'workers/main.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', sourcemap: 'inline' },
    alias: { '@': projectRoot },
  })
  return outfile
}

/** Each has ports of its own; the engine's exporter knows only those of the first. */
function seatOf(stack: Stack, program: string, seat: number): Program {
  const name = `workers-${seat}`
  const logFile = path.join(stack.dataDir, 'log', `${name}.log`)
  const mirrorPort = seat === 0 ? stack.mirrorPort : 20_000 + (process.pid % 450) * 2 + seat
  const own = { ...impatient, MIRROR_PORT: String(mirrorPort) }
  return new Program(
    {
      ...{ name, logFile },
      spawn: (env) => spawnNode(['--enable-source-maps', program], { ...own, ...env }, logFile),
      ready: () => awaitPort(mirrorPort, logFile),
    },
    new RunFolder(path.join(stack.dataDir, name)),
  )
}
