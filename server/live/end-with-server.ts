import { getHub } from './hub.ts'

/** A server waits for its open answers before it ends, and streams never end by themselves: they end when it is asked to. */
export function endStreamsWithServer(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => getHub().endAll())
}
