import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<string>()

/** The trace id (W3C, 32 hex digits) of the request or command being worked on. */
export const currentTraceId = (): string | undefined => storage.getStore()

/** Runs `run` under a trace id, so that logs and outbox rows carry it. */
export const withTrace = <T>(traceId: string, run: () => T): T => storage.run(traceId, run)
