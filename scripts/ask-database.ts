import { connect } from 'node:net'
import { leave } from './installation.ts'

const WITHIN_MS = 5000

/**
 * Leaves with one sentence when nobody answers at the database's address: the product is stopped, or it is another.
 * The commands of a drill go by its time from here on.
 */
export async function askDatabase(url = process.env.DATABASE_URL ?? ''): Promise<void> {
  const address = addressOf(url)
  if (!address || (await answers(address))) return readDrillTime()
  const { host, port } = address
  leave(
    `✗ 数据库 ${host}:${port} 没有应答，请先 npm start。 The database at ${host}:${port} does not answer: npm start first.`,
  )
}

async function readDrillTime(): Promise<void> {
  if (process.env.YINGSHAO_DRILL !== '1') return
  const [{ readClock }, { db }] = await Promise.all([
    import('@/server/drill/follow-clock.ts'),
    import('@/server/db/client.ts'),
  ])
  await readClock(db)
}

type Address = { host: string; port: number }

/** Null for what names no host, such as a socket: the driver says then what is wrong. */
function addressOf(url: string): Address | null {
  if (!URL.canParse(url)) return null
  const { hostname, port } = new URL(url)
  return hostname === '' ? null : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 5432) }
}

async function answers(address: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ ...address, timeout: WITHIN_MS })
    const settle = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.once('timeout', () => settle(false))
  })
}
