import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { listen } from '@/server/db/listen.ts'
import { log } from '@/server/log.ts'
import { newestPlace, readFeed } from './feed-reader.ts'
import type { FeedPlace, FeedRow } from './feed-reader.ts'

/** Gets every row once, in order. Must not throw and must not wait. */
export type Follower = (rows: readonly FeedRow[]) => void

const batch = 500
/**
 * The feed is read no more often: what is written meanwhile comes with one reading, and so do rows that were held back
 * behind an older transaction, of whose end nobody tells us.
 */
const gatherMs = 40
/** a safety net under the notifications, not the way rows normally come */
const sweepMs = 5_000

type Listen = (channels: readonly string[], heard: () => void) => () => Promise<void>

/**
 * Follows the feed for all pages of this process: one connection that listens, one reader, many followers. What was
 * written while the connection was away is swept up when it is back, since reading goes by place and not by
 * notification. Runs only while somebody follows.
 */
export class LiveHub {
  private readonly followers = new Map<Follower, () => void>()
  private place: FeedPlace | null = null
  private stop: (() => void) | null = null
  private reading: Promise<void> | null = null
  private again = false
  private readonly db: Pick<Db, '$queryRaw'>
  private readonly listenTo: Listen

  constructor(db: Pick<Db, '$queryRaw'> = defaultDb, listenTo: Listen = listen) {
    this.db = db
    this.listenTo = listenTo
  }

  /**
   * Adds a follower of everything from now on; gives the way to leave. Resolves when nothing can be missed any more.
   * `end` is called when this process is about to go.
   */
  async follow(follower: Follower, end: () => void): Promise<() => void> {
    this.place ??= await newestPlace(this.db)
    this.followers.set(follower, end)
    this.stop ??= this.start()
    return () => this.leave(follower)
  }

  get size(): number {
    return this.followers.size
  }

  /** Lets every page go, so that the server can: they come back to another process or the next one. */
  endAll(): void {
    for (const end of [...this.followers.values()]) end()
  }

  private leave(follower: Follower): void {
    this.followers.delete(follower)
    if (this.followers.size > 0) return
    this.stop?.()
    this.stop = null
    this.place = null
  }

  private start(): () => void {
    const unlisten = this.listenTo(['feed'], () => this.look())
    const timer = setInterval(() => this.look(), sweepMs)
    return () => {
      clearInterval(timer)
      void unlisten()
    }
  }

  /** Reads what is new; a call while reading makes it read once more. */
  private look(): void {
    this.again = true
    this.reading ??= this.readAll().finally(() => (this.reading = null))
  }

  private async readAll(): Promise<void> {
    while (this.again && this.place) {
      this.again = false
      try {
        const { rows, unsettled } = await readFeed(this.db, this.place, batch)
        this.tell(rows)
        if (unsettled || rows.length === batch) this.again = true
        if (rows.length === batch) continue
      } catch (error) {
        log.warn({ err: error }, 'the feed cannot be read, trying again')
      }
      await new Promise((resolve) => setTimeout(resolve, gatherMs))
    }
  }

  private tell(rows: readonly FeedRow[]): void {
    const last = rows.at(-1)
    if (!last || !this.place) return
    this.place = { tx: last.tx, id: last.id }
    for (const follower of this.followers.keys()) follower(rows)
  }
}

// One per process, also where the bundler gives modules twice.
const holder = globalThis as { __yingshaoHub?: LiveHub }

export const getHub = (): LiveHub => (holder.__yingshaoHub ??= new LiveHub())
