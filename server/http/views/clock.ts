import { z } from 'zod'
import { limitUnits } from '@/domain/sla/limit.ts'
import { moment, words } from './common.ts'

const limit = z.object({
  amount: z.number(),
  unit: z.enum(limitUnits),
  reading: z.enum(['rolling', 'dayEnd']).optional(),
  calendar: z.string().optional(),
})

export const lamps = ['green', 'amber', 'red', 'pause', 'done', 'none'] as const

/** A deadline with what led to it. Durations are milliseconds that count for it; a negative rest is lateness. */
export const clock = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['running', 'held', 'stopped']),
  startedAt: moment,
  dueAt: moment,
  warnAt: moment.nullable(),
  stoppedAt: moment.nullable(),
  allowanceMs: z.number(),
  elapsedMs: z.number(),
  remainingMs: z.number(),
  workdayMs: z
    .number()
    .nullable()
    .describe('Working clocks count working hours only: what a working day is worth. null: natural time'),
  nextStretches: z
    .array(z.object({ from: moment, to: moment }))
    .describe('of a running working clock the next stretches in which it runs'),
  usedRatio: z.number(),
  provisional: z
    .boolean()
    .describe('The holidays of these years are not entered yet: counted Monday to Friday, recomputed once they are'),
  readAt: moment.describe('when the clock stood so'),
  lamp: z.enum(lamps),
  limit,
  limitSource: z.string(),
  taskId: z.string().nullable(),
  stepName: z.string().nullable().describe('null: the clock of the whole case'),
  stretches: z.array(
    z.object({
      kind: z.enum(['running', 'held']),
      from: moment,
      to: moment.nullable(),
      reason: z.string().optional(),
      actor: z.string().optional(),
    }),
  ),
})

/** A clock with the answer to "why is it due then?", in the order of time. */
export const explainedClock = clock.extend({
  explanation: z.array(
    z.object({
      kind: z.string(),
      from: moment,
      to: moment.nullable(),
      text: words,
      reason: z.string().optional(),
      actor: z.string().optional(),
    }),
  ),
})
