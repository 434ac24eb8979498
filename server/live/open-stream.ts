import type { Person } from '@/domain/policy/person.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { audienceOf } from './audience.ts'
import { isAfter, placeOf, readFeed } from './feed-reader.ts'
import type { FeedPlace, FeedRow } from './feed-reader.ts'
import { getHub } from './hub.ts'
import type { LiveHub } from './hub.ts'

/** A page that reads this little is let go; it comes back with the last id it has seen. */
const mostWaiting = 2_000
const replayBatch = 500

export type StreamOptions = {
  person: Person
  /** `Last-Event-ID` of a page that was away */
  after: bigint | null
  signal: AbortSignal
  /** asked with each ping: the person as of now, or null when the session or key is over */
  recheck: () => Promise<Person | null>
  pingMs?: number
  hub?: LiveHub
  db?: Pick<Db, '$queryRaw'>
}

/**
 * Gives the stream of one page (text/event-stream): first what it missed, then everything that is for its person, each
 * once and in order. Ends when the page leaves or the session is over.
 */
export function openStream({
  person,
  after,
  signal,
  recheck,
  pingMs = 15_000,
  hub = getHub(),
  db = defaultDb,
}: StreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isForMe = audienceOf(person)
  let sent: FeedPlace | null = null
  let held: FeedRow[] | null = []
  let close = () => undefined as void
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let open = true
        let leave = () => undefined as void
        const timer = setInterval(() => void ping(), pingMs)
        close = () => {
          if (!open) return
          open = false
          clearInterval(timer)
          leave()
          signal.removeEventListener('abort', close)
          try {
            controller.close()
          } catch {
            // the page left first
          }
        }
        const write = (text: string) => {
          if (open) controller.enqueue(encoder.encode(text))
          if ((controller.desiredSize ?? 0) < -mostWaiting) close()
        }
        const pass = (rows: readonly FeedRow[]) => {
          if (held) return void held.push(...rows)
          const mine = rows.filter((row) => (!sent || isAfter(row, sent)) && isForMe(row))
          if (mine.length > 0) write(mine.map(eventText).join(''))
        }
        const ping = async () => {
          const now = await recheck().catch(() => person)
          if (!now) {
            write('event: session.ended\ndata: {}\n\n')
            return close()
          }
          isForMe = audienceOf(now)
          write(': ping\n\n')
        }
        signal.addEventListener('abort', close)
        try {
          leave = await hub.follow(pass, close)
          write('retry: 2000\n: open\n\n')
          if (after !== null)
            sent = await replay(db, await placeOf(db, after), (rows) =>
              rows.filter(isForMe).forEach((row) => write(eventText(row))),
            )
          const waiting = held ?? []
          held = null
          pass(waiting)
          if (signal.aborted) close()
          if (!open) leave()
        } catch (error) {
          log.warn({ err: error }, 'a stream could not be opened')
          close()
        }
      },
      cancel: () => close(),
    },
    { highWaterMark: 0 },
  )
}

async function replay(db: Pick<Db, '$queryRaw'>, from: FeedPlace, pass: (rows: FeedRow[]) => void): Promise<FeedPlace> {
  for (let place = from; ;) {
    const { rows } = await readFeed(db, place, replayBatch)
    pass(rows)
    const last = rows.at(-1)
    if (!last) return place
    place = { tx: last.tx, id: last.id }
    if (rows.length < replayBatch) return place
  }
}

function eventText({ id, kind, subject, data }: FeedRow): string {
  return `event: ${kind}\nid: ${id}\ndata: ${JSON.stringify({ subject, ...data })}\n\n`
}
