import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DemoFile } from '@/scripts/launch/demo-file.ts'
import { House } from '@/scripts/launch/house.ts'
import { PortBook } from '@/scripts/launch/ports.ts'
import { RunFolder } from '@/scripts/launch/run-folder.ts'
import { readSettings, type Settings } from '@/scripts/launch/settings.ts'
import { ensureWebBuild } from '@/tests/harness/web-build.ts'

export type BenchHouse = { dataDir: string; settings: Settings; demo: DemoFile; close: () => Promise<void> }

/** A folder of a run of its own; kept when `BENCH_DIR` names it. */
export function benchDir(): { dir: string; clear: () => void } {
  const given = process.env['BENCH_DIR']
  const dir = given ?? mkdtempSync(path.join(tmpdir(), 'yingshao-bench-'))
  return { dir, clear: () => (given ? undefined : rmSync(dir, { recursive: true, force: true })) }
}

/** Everything as `npm start` runs it, on ports and in a folder of its own: two programs, database, engine, demo district. */
export async function openBenchHouse(dir: string): Promise<BenchHouse> {
  const dataDir = path.join(dir, 'house')
  const book = new PortBook()
  const from = Number(process.env['BENCH_PORT'] ?? 21_000)
  const port = async () => String(await book.nextFrom(from))
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ DATA_DIR: dataDir, PORT: await port(), MIRROR_PORT: await port(), WORKERS_PORT: await port() },
    ...{ POSTGRES_PORT: await port(), ZEEBE_PORT: await port(), ZEEBE_COMMAND_PORT: await port() },
    ...{ ZEEBE_INTERNAL_PORT: await port(), ZEEBE_REST_PORT: await port(), ZEEBE_MANAGEMENT_PORT: await port() },
    // never the folder of an `npm start` that runs beside
    NEXT_DIST_DIR: ensureWebBuild(),
    ...{ DATABASE_URL: undefined, ZEEBE_GRPC_ADDRESS: undefined, NEXTAUTH_URL: undefined },
  }
  // the parts inherit this process's environment
  process.env['LOG_LEVEL'] ??= 'warn'
  const settings = await readSettings(environment)
  const house = new House(settings, new RunFolder(dataDir))
  await house.open().catch(async (error: unknown) => {
    await house.close()
    throw error
  })
  const demo = JSON.parse(readFileSync(path.join(dataDir, 'demo.json'), 'utf8')) as DemoFile
  return { dataDir, settings, demo, close: () => house.close() }
}
