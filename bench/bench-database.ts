import path from 'node:path'
import { PortBook } from '@/scripts/launch/ports.ts'
import { awaitPostgres, initialisePostgres, postgresUrl, spawnPostgres } from '@/scripts/launch/postgres.ts'
import { deployMigrations } from '@/scripts/migrate.mjs'
import { createDb, type Db } from '@/server/db/client.ts'
import { benchDir } from './bench-house.ts'

/** Takes what is to be measured; gives it a database of its own with every table, and ends that afterwards. */
export async function withBenchDatabase<T>(measure: (db: Db) => Promise<T>): Promise<T> {
  const { dir, clear } = benchDir()
  const port = await new PortBook().nextFrom(Number(process.env['BENCH_PORT'] ?? 21_000))
  const place = { dir: path.join(dir, 'postgres'), port, logFile: path.join(dir, 'postgres.log'), durable: false }
  await initialisePostgres(place)
  const server = await spawnPostgres(place)
  try {
    await awaitPostgres(place)
    const url = postgresUrl(place)
    await deployMigrations(url)
    const db = createDb(url, 4)
    const measured = await measure(db)
    await db.$disconnect()
    return measured
  } finally {
    await new Promise((resolve) => server.once('exit', resolve) && server.kill('SIGINT'))
    clear()
  }
}
