import path from 'node:path'
import { parseArgs } from 'node:util'
import { exitWith } from './launch/failure.ts'
import { awaitPostgres, initialisePostgres, postgresUrl, spawnPostgres } from './launch/postgres.ts'

// A database of one's own for development: tsx scripts/dev-postgres.ts --port 5499 --dir /tmp/pg
const { values } = parseArgs({
  options: { port: { type: 'string', default: '54329' }, dir: { type: 'string', default: '.data-dev/postgres' } },
})
const dir = path.resolve(values.dir)
const place = { dir, port: Number(values.port), logFile: path.join(dir, 'postgres.log') }

async function main() {
  await initialisePostgres(place)
  const server = await spawnPostgres(place)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill('SIGINT'))
  server.on('exit', (code) => process.exit(code ?? 1))
  await awaitPostgres(place)
  console.log(`DATABASE_URL=${postgresUrl(place)}`)
}

main().catch(exitWith)
