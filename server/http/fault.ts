import { EngineError } from '@/server/engine/port.ts'

type Fault = 'database.unavailable' | 'engine.unavailable' | 'server.fault'

// Prisma: not reachable, timed out, connection closed, no connection free, transaction not started in time.
const databaseAway = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'])
const socketAway = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', '57P01', '57P03', '53300'])

/** Takes an exception; says which part of the world was away, or that it is a bug of ours. */
export function faultOf(error: unknown): Fault {
  if (error instanceof EngineError && (error.kind === 'unavailable' || error.kind === 'overloaded'))
    return 'engine.unavailable'
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth += 1) {
    const { name, code, message, cause } = at as { name?: unknown; code?: unknown; message?: unknown; cause?: unknown }
    if (name === 'PrismaClientInitializationError' || databaseAway.has(String(code)) || socketAway.has(String(code)))
      return 'database.unavailable'
    if (
      typeof message === 'string' &&
      /timeout exceeded when trying to connect|Connection terminated|Can't reach database/.test(message)
    )
      return 'database.unavailable'
    at = cause
  }
  return 'server.fault'
}
