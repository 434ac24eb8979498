import { leaseOutbox, parkOutbox, postponeOutbox, settleOutbox, type OutboxRow } from '@/server/db/outbox-queue.ts'
import { EngineError } from '@/server/engine/port.ts'
import { env } from '@/server/env.ts'
import { log } from '@/server/log.ts'
import { withTrace } from '@/server/trace.ts'
import type { Wake } from '@/workers/runtime/wake.ts'
import { sendCommand, type SendContext, type Sent } from './send.ts'

const BATCH = 64
const IDLE_MS = 1000
/** a command written in the moment the one before it is settled is seen by neither: it is found this soon */
const UNDER_WAY_MS = 100

/** Waits longer after each failure, at most half a minute. */
export const backOffMs = (attempts: number): number => Math.min(30_000, 250 * 2 ** Math.min(attempts - 1, 7))

/** Relays waiting commands to the engine, in order per case, many cases at once. Ends when `signal` is aborted. */
export async function runRelay(context: SendContext, wake: Wake, signal: AbortSignal): Promise<void> {
  const active = new Set<Promise<void>>()
  while (!signal.aborted) {
    const rows = await leaseOutbox(context.db, BATCH - active.size, env.OUTBOX_LEASE_MS).catch((error: unknown) => {
      log.error({ err: error }, 'outbox cannot be read')
      return []
    })
    for (const row of rows) {
      const work = relayOne(context, row).then((more) => {
        active.delete(work)
        // the next command of this case may go now, or the next one of any when there was no room
        if (more || active.size === BATCH - 1) wake.ring()
      })
      active.add(work)
    }
    await wake.wait(active.size > 0 ? UNDER_WAY_MS : IDLE_MS, signal)
  }
  await Promise.allSettled(active)
}

/** Relays what may go now, once each; gives how much that was. */
export async function relayWaiting(context: SendContext): Promise<number> {
  const rows = await leaseOutbox(context.db, BATCH, env.OUTBOX_LEASE_MS)
  await Promise.all(rows.map((row) => relayOne(context, row)))
  return rows.length
}

/** Never throws; gives whether another command of the case waits. */
async function relayOne(context: SendContext, row: OutboxRow): Promise<boolean> {
  const { db } = context
  try {
    const result = await withTrace(row.traceId ?? '', () => sendCommand(context, row))
    return await settle(context, row, result)
  } catch (error) {
    const failure = error instanceof EngineError ? error : undefined
    const reason = error instanceof Error ? error.message : String(error)
    if (failure?.kind === 'refused' || failure?.kind === 'not_found') {
      log.warn({ case: row.caseId, outbox: String(row.id), kind: row.kind, reason }, 'the engine refused a command')
      await parkOutbox(db, row.id, reason).catch(() => undefined)
      return false
    }
    if (!failure) log.error({ err: error, outbox: String(row.id) }, 'a command could not be sent')
    await postponeOutbox(db, row.id, backOffMs(row.attempts), reason).catch(() => undefined)
    return false
  }
}

async function settle({ db }: SendContext, row: OutboxRow, result: Sent): Promise<boolean> {
  switch (result.state) {
    case 'sent':
    case 'dropped':
      return settleOutbox(db, row, result.state)
    case 'later':
      await postponeOutbox(db, row.id, result.delayMs, result.reason)
      return false
    case 'parked':
      await parkOutbox(db, row.id, result.reason)
      return false
    default:
      result satisfies never
      return false
  }
}
