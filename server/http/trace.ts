import { randomBytes } from 'node:crypto'

export type Trace = { traceId: string; spanId: string }

const shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** Takes the `traceparent` of a request (W3C Trace Context); gives its trace with a span of our own, or a new trace. */
export function traceOf(traceparent: string | null): Trace {
  const [, traceId, parent] = shape.exec(traceparent ?? '') ?? []
  const valid = traceId && !/^0+$/.test(traceId) && !/^0+$/.test(parent ?? '')
  return { traceId: valid ? traceId : randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') }
}

/** The header under which the answer names its trace. */
export const traceparentOf = ({ traceId, spanId }: Trace): string => `00-${traceId}-${spanId}-01`
