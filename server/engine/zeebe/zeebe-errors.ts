import { EngineError, type EngineErrorKind } from '@/server/engine/port.ts'

// gRPC status codes, https://grpc.io/docs/guides/status-codes/
const KINDS: Record<number, EngineErrorKind> = {
  1: 'unavailable', // cancelled: the connection went away
  2: 'unavailable', // unknown: the gateway failed inside
  3: 'refused', // invalid argument
  4: 'unavailable', // deadline exceeded
  5: 'not_found',
  6: 'exists',
  8: 'overloaded', // resource exhausted: back-pressure
  9: 'refused', // failed precondition
  12: 'refused',
  13: 'unavailable',
  14: 'unavailable',
}

/** Turns what the client throws into an EngineError; what is not a gRPC status counts as no answer. */
export function toEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  const { code, details, message } = error as { code?: unknown; details?: string; message?: string }
  const kind = typeof code === 'number' ? (KINDS[code] ?? 'unavailable') : 'unavailable'
  return new EngineError(kind, details ?? message ?? String(error), { cause: error })
}
