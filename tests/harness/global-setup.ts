import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { DemoFile } from '@/scripts/launch/demo-file.ts'
import { endProcess } from '@/scripts/launch/end-process.ts'
import { findJdk } from '@/scripts/launch/jdk.ts'
import { typescript } from '@/scripts/launch/node-part.ts'
import { PortBook } from '@/scripts/launch/ports.ts'
import { awaitPostgres, initialisePostgres, postgresUrl, spawnPostgres } from '@/scripts/launch/postgres.ts'
import { RunFolder } from '@/scripts/launch/run-folder.ts'
import { projectRoot } from '@/scripts/launch/settings.ts'
import { findZeebe } from '@/scripts/launch/zeebe-package.ts'
import type {} from './provided.ts'

/**
 * Once for the run: a real PostgreSQL with the migrated and seeded database every test file clones, and the engine's
 * program (each file starts a broker of its own). What is missing fails the run; nothing is skipped.
 */
export default async function setup(project: TestProject) {
  const testDir = process.env['TEST_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'yingshao-test-'))
  mkdirSync(testDir, { recursive: true })
  const jdk = findJdk()
  const zeebeHome = await findZeebe(console.log)

  const port = await new PortBook().nextFrom(20_000 + (process.pid % 900))
  const place = {
    dir: path.join(testDir, 'postgres'),
    port,
    logFile: path.join(testDir, 'log/postgres.log'),
    durable: false,
  }
  await initialisePostgres(place)
  const server = await spawnPostgres(place)
  const known = new RunFolder(testDir).note('postgres', server.pid ?? 0)
  await awaitPostgres(place)

  furnish(testDir, postgresUrl(place))
  const { people } = JSON.parse(readFileSync(path.join(testDir, 'demo.json'), 'utf8')) as DemoFile
  await makeTemplate(postgresUrl(place, 'postgres'))
  project.provide('house', {
    ...{ testDir, jdk, zeebeHome, people, postgresUrl: postgresUrl(place, 'postgres') },
    template: 'yingshao',
  })

  return async () => {
    await endProcess(known, 'SIGQUIT', 5000)
    if (!process.env['TEST_DIR']) rmSync(testDir, { recursive: true, force: true })
  }
}

function furnish(testDir: string, databaseUrl: string): void {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: testDir,
    YINGSHAO_DEMO: '1',
    DEMO_PASSWORD: 'demo-for-tests',
  }
  execFileSync(process.execPath, typescript('scripts/furnish.ts'), {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** No one may be connected to a database while it is cloned. */
async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('alter database yingshao with allow_connections false is_template true')
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'yingshao'")
  await client.end()
}
