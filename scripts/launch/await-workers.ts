import pg from 'pg'
import { LaunchFailure } from './failure.ts'
import { isListening } from './node-part.ts'
import { say } from './say.ts'
import { waitUntil } from './wait.ts'

const PATIENCE_MS = 180_000

/**
 * Gives once the workers listen for the mirror: then they have met the engine. An engine that lost its data is not used
 * before a person has decided to fill it again; the workers wait for that, and so it is said here.
 */
export async function awaitWorkers(mirrorPort: number, databaseUrl: string, logFile: string): Promise<void> {
  const began = new Date()
  const met = await waitUntil(
    async () => (await isListening(mirrorPort)) || (await isStranger(databaseUrl, began)),
    PATIENCE_MS,
    300,
  )
  if (!met)
    throw new LaunchFailure(`后台程序没有应答，请看日志 ${logFile}。 The workers do not answer: see ${logFile}.`)
  if (!(await isListening(mirrorPort)))
    say(
      '⚠ 流程引擎的数据丢了：案件都在等待，请另开一个终端运行 npm run engine:rebuild。 ' +
        'The engine lost its data, cases wait: run npm run engine:rebuild in another terminal.',
    )
}

/** Whether the workers have found, since then, an engine that does not know our processes. */
async function isStranger(databaseUrl: string, since: Date): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const found = await client.query(
      `select 1 from heartbeat where part = 'engine' and at > $1 and detail->>'state' = 'unknown'`,
      [since],
    )
    return found.rowCount === 1
  } finally {
    await client.end().catch(() => undefined)
  }
}
