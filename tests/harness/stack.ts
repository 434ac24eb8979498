import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { awaitHttp, awaitPort, next, spawnNode, typescript } from '@/scripts/launch/node-part.ts'
import { PortBook } from '@/scripts/launch/ports.ts'
import { RunFolder } from '@/scripts/launch/run-folder.ts'
import { projectRoot } from '@/scripts/launch/settings.ts'
import { awaitZeebe, spawnZeebe } from '@/scripts/launch/zeebe.ts'
import { beginDrillClock } from '@/domain/drill/drill-clock.ts'
import { now } from '@/server/clock.ts'
import { db } from '@/server/db/client.ts'
import { openDrillClock } from '@/server/db/drill-clock.ts'
import { alignEngine } from '@/server/drill/align-engine.ts'
import { followClock } from '@/server/drill/follow-clock.ts'
import { createZeebeClock } from '@/server/engine/zeebe/zeebe-clock.ts'
import { Program } from './program.ts'
import { waitFor } from './wait-for.ts'
import { ensureWebBuild } from './web-build.ts'

type StackOptions = {
  /** which of our own programs to start at once; the others start with `stack.workers.start()` and the like */
  start?: ('workers' | 'web')[]
  /** lets the test move the engine's clock forward through `stack.managementUrl` */
  controlledClock?: boolean
  /** a drill that begins at this moment: table, engine and the programs go by its clock, and so does the test */
  drill?: { at: string; speed?: number }
  /** publish every folder of processes/ before the programs start; default true */
  publish?: boolean
}

export type Stack = {
  databaseUrl: string
  zeebeAddress: string
  managementUrl: string
  mirrorPort: number
  webUrl: string
  dataDir: string
  zeebe: Program
  workers: Program
  web: Program
  /** runs a script of the project against this stack and gives what it printed; throws when it fails */
  runScript: (file: string, ...args: string[]) => string
  /** deletes the engine's data folder; the broker must not be running */
  wipeZeebe: () => void
  stop: () => Promise<void>
}

/**
 * A broker of this test file's own on its own data folder, the processes published, and those of our programs that
 * were asked for; all on the file's own database and ports. Call `stop()` in `afterAll`.
 */
export async function startStack({
  start = [],
  controlledClock = false,
  drill,
  publish = true,
}: StackOptions = {}): Promise<Stack> {
  const { zeebeHome, jdk } = inject('house')
  const dataDir = readEnv('DATA_DIR')
  const run = new RunFolder(dataDir)
  const log = (name: string) => path.join(dataDir, 'log', `${name}.log`)
  const [mirrorPort, webPort] = [Number(readEnv('MIRROR_PORT')), Number(readEnv('PORT'))]
  const grpc = Number(new URL(readEnv('ZEEBE_GRPC_ADDRESS')).port)
  const ports = { grpc, ...(await findBrokerPorts(grpc)) }
  const zeebeDir = path.join(dataDir, 'zeebe')
  const place = {
    home: zeebeHome,
    jdk,
    dir: zeebeDir,
    ports,
    mirrorUrl: `http://127.0.0.1:${mirrorPort}`,
    controlledClock: controlledClock || drill !== undefined,
    ...(drill && { drillTime: async () => now() }),
  }
  const broker = { ...place, heap: '384m', brief: true, logFile: log('zeebe') }

  const zeebe = new Program(
    { name: 'zeebe', spawn: () => spawnZeebe(broker), ready: () => awaitZeebe(broker), logFile: log('zeebe') },
    run,
  )
  const workers = new Program(
    {
      name: 'workers',
      spawn: (env) => spawnNode(typescript('workers/main.ts'), env, log('workers')),
      ready: () => awaitPort(mirrorPort, log('workers')),
      logFile: log('workers'),
    },
    run,
  )
  const web = new Program(
    {
      name: 'web',
      spawn: (env) => {
        const production = { NEXT_DIST_DIR: ensureWebBuild(), NODE_ENV: 'production' }
        return spawnNode(next('start', '-H', 'localhost', '-p', String(webPort)), { ...production, ...env }, log('web'))
      },
      ready: () => awaitHttp(`http://127.0.0.1:${webPort}/api/health/live`, log('web')),
      logFile: log('web'),
    },
    run,
  )
  const runScript = (file: string, ...args: string[]) =>
    execFileSync(process.execPath, typescript(file, ...args), {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  const managementUrl = `http://127.0.0.1:${ports.management}`
  const endDrill = drill ? await beginDrill(drill, managementUrl) : undefined
  await zeebe.start()
  if (drill)
    await waitFor('the engine to work by the clock of the drill', () =>
      alignEngine(db, createZeebeClock(managementUrl)),
    )
  if (publish) runScript('scripts/publish.ts', '--all')
  await Promise.all(start.map((name) => (name === 'web' ? web.start() : workers.start())))
  return {
    databaseUrl: readEnv('DATABASE_URL'),
    zeebeAddress: readEnv('ZEEBE_GRPC_ADDRESS'),
    managementUrl,
    mirrorPort,
    webUrl: `http://localhost:${webPort}`,
    dataDir,
    ...{ zeebe, workers, web, runScript },
    wipeZeebe: () => rmSync(path.join(zeebeDir, 'data'), { recursive: true, force: true }),
    stop: async () => {
      await Promise.all([web.stop(), workers.stop(), endDrill?.()])
      await zeebe.kill()
    },
  }
}

/** Begins the drill in the database, tells the programs started later, and lets this process follow. */
async function beginDrill({ at, speed = 1 }: { at: string; speed?: number }, managementUrl: string) {
  Object.assign(process.env, { YINGSHAO_DRILL: '1', ZEEBE_MANAGEMENT_ADDRESS: managementUrl })
  await openDrillClock(db, beginDrillClock(new Date(at), new Date(), speed))
  return followClock(db)
}

async function findBrokerPorts(grpc: number) {
  const book = new PortBook()
  const port = () => book.nextFrom(grpc + 5)
  return { command: await port(), internal: await port(), rest: await port(), management: await port() }
}

function readEnv(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: integration tests run with tests/harness/file-setup.ts`)
  return value
}
