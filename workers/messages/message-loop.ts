import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { leaseMessages } from '@/server/db/outside-messages.ts'
import { log } from '@/server/log.ts'
import type { Wake } from '@/workers/runtime/wake.ts'
import { deliverMessage } from './deliver-message.ts'

const BATCH = 8
const IDLE_MS = 1000
/** longer than the slowest receiver is waited for (server/services/channels) */
const LEASE_MS = 60_000

/**
 * Sends what waits for outside channels, at least once each, under the id of the message. A receiver that hangs keeps
 * its own channel busy and no other. Ends when `signal` is aborted.
 */
export async function runMessageLoop(db: Db, wake: Wake, signal: AbortSignal): Promise<void> {
  const active = new Set<Promise<void>>()
  const inHand = new Map<string, number>()
  const count = (channel: string, by: number) => inHand.set(channel, (inHand.get(channel) ?? 0) + by)
  while (!signal.aborted) {
    const busy = [...inHand].filter(([, held]) => held >= BATCH).map(([channel]) => channel)
    const leased = await leaseMessages(db, { limit: BATCH, leaseMs: LEASE_MS, at: now(), busy }).catch(
      (error: unknown) => {
        log.error({ err: error }, 'messages cannot be read')
        return []
      },
    )
    for (const message of leased) {
      count(message.channel, 1)
      const work = deliverMessage(db, message)
        .catch((error: unknown) => log.error({ err: error, message: message.id }, 'a message could not be dealt with'))
        .finally(() => {
          active.delete(work)
          count(message.channel, -1)
          wake.ring()
        })
      active.add(work)
    }
    if (leased.length === 0) await wake.wait(IDLE_MS, signal)
  }
  await Promise.allSettled(active)
}
