import { toIncidentMessage } from '@/domain/process/incident-words.ts'
import { ok } from '@/domain/shared/result.ts'
import { realNow } from '@/server/clock.ts'
import { withCase } from '@/server/db/case-work.ts'
import type { Delivery } from '@/server/db/generated/client.ts'
import { EngineError } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import type { Answer } from '@/server/outside/answer.ts'
import { callOutside, type WebhookRequest } from '@/server/outside/call-outside.ts'
import { backOffMs } from '@/workers/outbox/relay.ts'
import { JobFailure } from '@/workers/runtime/job-failure.ts'
import type { Wake } from '@/workers/runtime/wake.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'

/** A call as a job wrote it down. */
type DeliveryRequest = WebhookRequest & { retries: number }

const BATCH = 16
const IDLE_MS = 1000

/** Makes the calls to the outside that jobs wrote down: at least once each, under the id of the delivery. */
export async function runDeliveries(context: WorkerContext, wake: Wake, signal: AbortSignal): Promise<void> {
  const { db } = context
  while (!signal.aborted) {
    const due = await db.delivery
      .findMany({ where: { state: 'pending', nextAt: { lte: realNow() } }, orderBy: { nextAt: 'asc' }, take: BATCH })
      .catch((error: unknown) => {
        log.error({ err: error }, 'deliveries cannot be read')
        return []
      })
    await Promise.all(
      due.map((delivery) =>
        deliver(context, delivery).catch((error: unknown) =>
          log.error({ err: error, delivery: delivery.id }, 'delivery failed'),
        ),
      ),
    )
    if (due.length === 0) await wake.wait(IDLE_MS, signal)
  }
}

async function deliver(context: WorkerContext, delivery: Delivery): Promise<void> {
  const request = delivery.request as DeliveryRequest
  const answer = await callOutside(context.db, delivery.id, request)
  const attempts = delivery.attempts + 1
  if (answer.ok) return succeed(context, delivery, attempts, answer)
  if (!answer.final && attempts <= request.retries) {
    await context.db.delivery.update({
      where: { id: delivery.id },
      data: { attempts, lastError: answer.words.en, nextAt: new Date(realNow().getTime() + backOffMs(attempts + 2)) },
    })
    return
  }
  await context.db.delivery.update({
    where: { id: delivery.id },
    data: { attempts, state: 'failed', lastError: answer.words.en },
  })
  // the engine raises an incident: the page shows it and a retry starts the call again
  const { words } = new JobFailure({ code: 'job.webhook_failed', params: { url: request.url } }, answer.words)
  await context.engine
    .failJob(delivery.jobKey, { message: toIncidentMessage(delivery.elementId, words), retries: 0, backOffMs: 0 })
    .catch((error: unknown) => {
      if (!(error instanceof EngineError)) throw error
    })
}

async function succeed(
  { db }: WorkerContext,
  delivery: Delivery,
  attempts: number,
  answer: Answer & { ok: true },
): Promise<void> {
  const { url } = delivery.request as DeliveryRequest
  await withCase(db, delivery.caseId, async (work) => {
    const won = await work.tx.delivery.updateMany({
      where: { id: delivery.id, state: 'pending' },
      data: {
        state: 'done',
        attempts,
        doneAt: work.now,
        response: { status: answer.status, body: answer.body } as never,
        lastError: null,
      },
    })
    if (won.count === 0) return ok(null)
    work.event(
      { kind: 'system' },
      {
        type: 'WebhookCalled',
        data: {
          element: delivery.elementId,
          deliveryId: delivery.id,
          url: new URL(url).origin,
          status: answer.status,
          attempts,
        },
      },
    )
    work.send({
      kind: 'completeDelivery',
      deliveryId: delivery.id,
      variables: { answer: { status: answer.status, body: answer.body } },
    })
    return ok(null)
  })
}
