import type { EngineJob, SubscribeOptions, Subscription } from '@/server/engine/port.ts'
import { toEngineMs } from './engine-time.ts'
import { createZeebeClient, type ZeebeClient } from './zeebe-client.ts'

const LONG_POLL_MS = 10_000
const RETRY_MS = 300
/** jobs pushed beyond this are left to their time-out and the poll */
const MAX_QUEUED = 500

type RawJob = {
  key: string
  type: string
  processInstanceKey: string
  bpmnProcessId: string
  processDefinitionKey: string
  elementId: string
  elementInstanceKey: string
  customHeaders: Record<string, string>
  variables: Record<string, unknown>
  retries: number
}

const toJob = (raw: RawJob): EngineJob => ({
  key: String(raw.key),
  type: raw.type,
  instanceKey: String(raw.processInstanceKey),
  processId: raw.bpmnProcessId,
  definitionKey: String(raw.processDefinitionKey),
  elementId: raw.elementId,
  elementInstanceKey: String(raw.elementInstanceKey),
  headers: { ...raw.customHeaders },
  variables: { ...raw.variables },
  retries: raw.retries,
})

/**
 * Takes jobs of one type by stream and by long poll at once. The stream is quick; the client never reopens a dropped
 * one, so the poll, which notices a lost engine at once, closes and reopens it when the engine is back.
 */
export function subscribeZeebe(
  address: string,
  type: string,
  handler: (job: EngineJob) => Promise<void>,
  { timeoutMs, maxActive, worker }: SubscribeOptions,
): Subscription {
  const running = new Set<Promise<void>>()
  const waiting: (() => void)[] = []
  let closed = false
  let healthy = false

  const take = (raw: RawJob) => {
    const work = handler(toJob(raw)).finally(() => {
      running.delete(work)
      waiting.shift()?.()
    })
    running.add(work)
  }
  const room = async () => {
    while (running.size >= maxActive && !closed) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  // Each loop has a connection of its own: a failed stream marks every call on its channel as not ready.
  const poller = createZeebeClient(address)
  let streamer: { client: ZeebeClient; timeoutMs: number; close(): void } | undefined

  // The push side has no flow control of its own: beyond the bound a job is left to its time-out and the poll.
  const openStream = async () => {
    // an engine that is away is asked on the one connection that stays, so that no stream is tried in vain
    await poller.topology()
    const client = createZeebeClient(address)
    const timeout = toEngineMs(timeoutMs)
    const opened: Promise<{ close(): void }> = client.streamJobs({
      type,
      worker,
      timeout,
      tenantIds: ['<default>'],
      pollInterval: 0,
      pollMaxJobsToActivate: 1,
      taskHandler: (job) => {
        if (!closed && running.size < MAX_QUEUED) take(job as unknown as RawJob)
        return job.forward()
      },
    })
    const stream = await opened.catch(async (error: unknown) => {
      await client.close().catch(() => undefined)
      throw error
    })
    streamer = { client, timeoutMs: timeout, close: () => stream.close() }
  }
  const closeStream = async () => {
    const old = streamer
    streamer = undefined
    old?.close()
    await old?.client.close().catch(() => undefined)
  }

  const loop = async () => {
    while (!closed) {
      try {
        if (streamer && streamer.timeoutMs !== toEngineMs(timeoutMs)) await closeStream()
        if (!streamer) await openStream()
        await room()
        if (closed) break
        const jobs = await poller.activateJobs({
          type,
          worker,
          timeout: toEngineMs(timeoutMs),
          tenantIds: ['<default>'],
          maxJobsToActivate: Math.max(1, maxActive - running.size),
          requestTimeout: LONG_POLL_MS,
        })
        healthy = true
        for (const job of jobs) take(job as unknown as RawJob)
      } catch {
        healthy = false
        await closeStream()
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      }
    }
  }
  const done = loop()

  return {
    healthy: () => healthy,
    async close() {
      closed = true
      for (const wake of waiting.splice(0)) wake()
      await closeStream()
      await poller.close().catch(() => undefined)
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 1000))])
      await Promise.allSettled(running)
    },
  }
}
