import pg from 'pg'
import { env } from '@/server/env.ts'
import { log } from '@/server/log.ts'

const RETRY_MS = 500

/**
 * Listens on channels of the database over one connection of its own and calls `heard` for each notification, and
 * once after every (re)connection, since what was sent while it was away is lost. Gives the way to stop.
 */
export function listen(
  channels: readonly string[],
  heard: (channel: string) => void,
  connectionString = env.DATABASE_URL,
): () => Promise<void> {
  let client: pg.Client | undefined
  let stopped = false
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString, keepAlive: true, application_name: 'yingshao-listen' })
    let lost = false
    const again = () => {
      if (lost || stopped) return
      lost = true
      next.removeAllListeners('notification')
      void next.end().catch(() => undefined)
      setTimeout(() => void connect(), RETRY_MS)
    }
    next.on('error', again)
    next.on('end', again)
    try {
      await next.connect()
      next.on('notification', ({ channel }) => heard(channel))
      for (const channel of channels) await next.query(`listen ${next.escapeIdentifier(channel)}`)
      client = next
      for (const channel of channels) heard(channel)
    } catch (error) {
      log.warn({ err: error }, 'database notifications are away, trying again')
      again()
    }
  }
  void connect()
  return async () => {
    stopped = true
    await client?.end().catch(() => undefined)
  }
}
