import path from 'node:path'
import { awaitWorkers } from './await-workers.ts'
import { readDrillTime } from './drill-time.ts'
import { Errands } from './errand.ts'
import { endProcess } from './end-process.ts'
import { reasonOf } from './failure.ts'
import { findJdk } from './jdk.ts'
import { awaitHttp, next, spawnNode, typescript } from './node-part.ts'
import { Part, type PartPlan } from './part.ts'
import {
  awaitPostgres,
  initialisePostgres,
  nearPostgresUrl,
  postgresUrl,
  spawnPostgres,
  type PostgresPlace,
} from './postgres.ts'
import type { RunFolder } from './run-folder.ts'
import { say, step } from './say.ts'
import { readSecrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import { beginBuild, finishBuild, hashSources, isBuilt } from './web-build.ts'
import { findZeebe } from './zeebe-package.ts'
import { awaitZeebe, spawnZeebe } from './zeebe.ts'

/** Everything that runs: the servers, our two programs, and the errands that furnish them. Started and ended in order. */
export class House {
  private readonly parts: Part[] = []
  private readonly errands: Errands
  private readonly settings: Settings
  private readonly run: RunFolder
  private closed = false

  constructor(settings: Settings, run: RunFolder) {
    this.settings = settings
    this.run = run
    this.errands = new Errands(run)
  }

  /** Brings everything up and gives once the first page can be opened. Refuses at the first thing that fails. */
  async open(): Promise<void> {
    const database = this.openDatabase()
    const programs = async () => {
      const { drill } = this.settings
      // the engine of a drill is told the time while it starts: the database has to know it first
      const engine = drill ? database.then((env) => this.openEngine(env['DATABASE_URL'])) : this.openEngine()
      const [environment] = await Promise.all([database, engine])
      if (drill) await step('演练时钟 clock of the drill', () => this.alignEngine(environment))
      await step('发布流程 processes', () => this.publish(environment))
      await step('后台程序 workers', () => this.startPart(this.workersPlan(environment)))
    }
    const pages = async () => {
      const [environment] = await Promise.all([database, this.buildWeb()])
      await step(`网站 web :${this.settings.port}`, () => this.startPart(this.webPlan(environment)))
    }
    await Promise.all([programs(), pages()])
  }

  /** Ends everything, last started first. */
  async close(): Promise<void> {
    this.closed = true
    await this.errands.stop()
    for (const name of ['web', 'workers', 'zeebe', 'postgres']) {
      await Promise.all(this.parts.filter(({ plan }) => plan.name === name).map((part) => part.stop()))
    }
  }

  kill(): void {
    this.closed = true
    this.errands.kill()
    for (const part of this.parts) part.kill()
  }

  /** The database with its schema and, in a demo, its district; gives the environment of our own programs. */
  private async openDatabase(): Promise<Record<string, string>> {
    const environment = this.environmentOf(await this.openPostgres())
    await this.furnish(environment)
    return environment
  }

  private async openPostgres(): Promise<string> {
    const { postgres } = this.settings
    if (postgres.kind === 'given') return postgres.url
    const place = this.ownPostgres(postgres.port)
    await step(`数据库 PostgreSQL :${postgres.port}`, async () => {
      await initialisePostgres(place)
      const ready = () => awaitPostgres(place)
      const ending = { endWith: 'SIGINT', endWithinMs: 15_000 } as const
      await this.startPart({ name: 'postgres', spawn: () => spawnPostgres(place), ready, ...ending })
    })
    return postgresUrl(place)
  }

  private async openEngine(drillDatabase?: string): Promise<void> {
    const { zeebe, dataDir, mirrorPort } = this.settings
    if (zeebe.kind === 'given') return
    await step(`流程引擎 Zeebe :${zeebe.ports.grpc}`, async () => {
      const home = await findZeebe((text) => say(`  Zeebe ${text}`))
      const mirrorUrl = `http://127.0.0.1:${mirrorPort}`
      const files = { dir: path.join(dataDir, 'zeebe'), logFile: this.log('zeebe') }
      const clock = drillDatabase && { drillTime: () => readDrillTime(drillDatabase) }
      const place = { home, jdk: findJdk(), ports: zeebe.ports, mirrorUrl, ...files, ...clock }
      const ready = () => awaitZeebe(place)
      await this.startPart({
        name: 'zeebe',
        spawn: () => spawnZeebe(place),
        ready,
        endWith: 'SIGTERM',
        endWithinMs: 20_000,
      })
    })
  }

  private async furnish(env: Record<string, string>): Promise<void> {
    const failure =
      '数据库无法就绪；请检查 DATABASE_URL 与日志。 The database could not be furnished: check DATABASE_URL and the log.'
    const errand = {
      name: 'furnish',
      args: typescript('scripts/furnish.ts'),
      env,
      logFile: this.log('furnish'),
      failure,
    }
    await step(this.settings.demo ? '表结构与示范区 schema and demo district' : '表结构 schema', () =>
      this.errands.send(errand),
    )
  }

  private async buildWeb(): Promise<void> {
    const { distDir } = this.settings
    const hash = hashSources()
    if (isBuilt(distDir, hash)) return
    const env = { NODE_ENV: 'production', NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1' }
    const failure = '网站编译失败。 The web app could not be built.'
    await step('编译网站 building the web app', async () => {
      beginBuild(distDir)
      await this.errands.send({ name: 'build', args: next('build'), env, logFile: this.log('build'), failure })
      finishBuild(distDir, hash)
    })
  }

  /** The engine starts with its processing held and the real time: it is given the drill's before anything is done in it. */
  private alignEngine(env: Record<string, string>): Promise<void> {
    const failure = '流程引擎的时钟无法调整。 The clock of the engine could not be set.'
    const args = typescript('scripts/align-engine.ts')
    return this.errands.send({ name: 'align-engine', args, env, logFile: this.log('align-engine'), failure })
  }

  /** Somebody else's engine may be away for a while: reporting goes on without it, so the start does too. */
  private async publish(env: Record<string, string>): Promise<void> {
    const failure =
      '流程发布失败；请检查流程引擎与日志。 Publishing the processes failed: check the engine and the log.'
    const args = typescript('scripts/publish.ts', '--all')
    const sent = this.errands.send({ name: 'publish', args, env, logFile: this.log('publish'), failure })
    if (this.settings.zeebe.kind === 'own') return await sent
    await sent.catch((error: unknown) => say(`⚠ ${reasonOf(error)}`))
  }

  private workersPlan(env: Record<string, string>): PartPlan {
    const logFile = this.log('workers')
    const spawn = () => spawnNode(typescript('workers/main.ts'), this.nearDatabase(env), logFile)
    // they listen for the mirror once they have met the engine, which may be long with somebody else's
    const { zeebe, mirrorPort } = this.settings
    const ready = async () =>
      zeebe.kind === 'own' ? await awaitWorkers(mirrorPort, env['DATABASE_URL'] ?? '', logFile) : undefined
    return { name: 'workers', spawn, ready, endWith: 'SIGTERM', endWithinMs: 15_000 }
  }

  private webPlan(env: Record<string, string>): PartPlan {
    const { port } = this.settings
    const logFile = this.log('web')
    const host = process.env['WEB_HOST']?.trim() || 'localhost'
    const spawn = () => spawnNode(next('start', '-H', host, '-p', String(port)), this.nearDatabase(env), logFile)
    const ready = () => awaitHttp(`http://127.0.0.1:${port}/api/health/live`, logFile)
    return { name: 'web', spawn, ready, endWith: 'SIGTERM', endWithinMs: 8000 }
  }

  private async startPart(plan: PartPlan): Promise<void> {
    if (this.closed) return
    const part = new Part(plan, this.run)
    this.parts.push(part)
    await part.start()
  }

  private environmentOf(databaseUrl: string): Record<string, string> {
    const { settings } = this
    const secrets = readSecrets(settings.dataDir)
    const { zeebe } = settings
    return {
      DATABASE_URL: databaseUrl,
      ZEEBE_GRPC_ADDRESS: zeebe.kind === 'own' ? `grpc://127.0.0.1:${zeebe.ports.grpc}` : zeebe.address,
      ...(zeebe.kind === 'own' && { ZEEBE_MANAGEMENT_ADDRESS: `http://127.0.0.1:${zeebe.ports.management}` }),
      MIRROR_PORT: String(settings.mirrorPort),
      WORKERS_PORT: String(settings.workersPort),
      PORT: String(settings.port),
      DATA_DIR: settings.dataDir,
      NEXT_DIST_DIR: settings.distDir,
      NEXT_TELEMETRY_DISABLED: '1',
      NEXTAUTH_URL: process.env['NEXTAUTH_URL'] ?? `http://localhost:${settings.port}`,
      NEXTAUTH_SECRET: process.env['NEXTAUTH_SECRET'] ?? secrets.nextAuthSecret,
      ...drillEnvironment(settings.drill),
      ...(settings.demo && { YINGSHAO_DEMO: '1', DEMO_PASSWORD: process.env['DEMO_PASSWORD'] ?? secrets.demoPassword }),
    }
  }

  private ownPostgres(port: number): PostgresPlace {
    return { dir: path.join(this.settings.dataDir, 'postgres'), port, logFile: this.log('postgres') }
  }

  private nearDatabase(env: Record<string, string>): Record<string, string> {
    const { postgres } = this.settings
    return postgres.kind === 'given' ? env : { ...env, DATABASE_URL: nearPostgresUrl(this.ownPostgres(postgres.port)) }
  }

  private readonly log = (name: string): string => path.join(this.settings.dataDir, 'log', `${name}.log`)
}

/** Said outright also when there is none: what the caller's environment says does not make a drill. */
function drillEnvironment(drill: Settings['drill']): Record<string, string> {
  if (!drill) return { YINGSHAO_DRILL: '' }
  return { YINGSHAO_DRILL: '1', DRILL_AT: drill.at?.toISOString() ?? '', DRILL_SPEED: String(drill.speed) }
}

/** Ends what an earlier start left running when it was killed; programs that only share a pid by chance are left alone. */
export async function endLeftBehind(run: RunFolder): Promise<void> {
  const left = run.readLeftBehind()
  const begin = (names: string[]) => left.filter(({ name }) => names.includes(name))
  const errands = left.filter(({ name }) => !['web', 'workers', 'zeebe', 'postgres', 'start'].includes(name))
  await Promise.all([...errands, ...begin(['web', 'workers'])].map((known) => endProcess(known, 'SIGTERM', 5000)))
  const servers = [...begin(['zeebe']), ...begin(['postgres'])]
  await Promise.all(servers.map((known) => endProcess(known, known.name === 'zeebe' ? 'SIGTERM' : 'SIGINT', 10_000)))
}
