import { pino } from 'pino'
import { env } from './env.ts'

/** Structured log; children carry `case` (number) and `trace`. Never log names, phones or texts of a case. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', 'phone', '*.password', '*.phone', 'authorization', 'headers.authorization', 'headers.cookie'],
})
