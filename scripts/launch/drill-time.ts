import type { ChildProcess } from 'node:child_process'
import pg from 'pg'
import { readDrillClock, type DrillClock } from '@/domain/drill/drill-clock.ts'
import { killHard } from './end-process.ts'
import { birthOf } from './process-birth.ts'
import { waitUntil } from './wait.ts'

const PATIENCE_MS = 180_000

/** The time of the drill in this database; throws when it holds none. */
export async function readDrillTime(databaseUrl: string): Promise<Date> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<DrillClock>('select at, since, speed from drill_clock where id = 1')
    const [clock] = rows
    if (!clock) throw new Error('the database holds no drill')
    return readDrillClock(clock, new Date())
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Gives a broker that is starting the time of the drill as soon as its management port answers, about a second before
 * it begins its partitions. Its own timers set before a step back would rest until the real time comes again, the
 * exporter's among them: one that was too quick for us is ended, and started anew by whoever watches it.
 */
export async function setTimeEarly(broker: ChildProcess, management: string, readTime: () => Promise<Date>) {
  const known = { pid: broker.pid ?? 0, birth: birthOf(broker.pid ?? 0) ?? '' }
  const ask = async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const request = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const answer = await fetch(`${management}/actuator/${path}`, { ...request, signal: AbortSignal.timeout(2000) })
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`)
    return (await answer.json()) as Record<string, unknown>
  }
  const offset = await waitUntil(
    async () => {
      if (broker.exitCode !== null || broker.signalCode !== null) return { ms: 0 }
      const { epochMilli } = await ask('clock')
      const ms = (await readTime()).getTime() - Number(epochMilli)
      await ask('clock/add', { offsetMilli: ms })
      return { ms }
    },
    PATIENCE_MS,
    20,
  )
  if (offset && offset.ms < 0 && Object.keys(await ask('partitions').catch(() => ({}))).length > 0) killHard(known)
}
