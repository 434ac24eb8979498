import { z } from 'zod'
import { limitUnits } from '@/domain/sla/limit.ts'
import { codeText, lineText, timestamp } from '@/server/http/text.ts'
import { clock } from './clock.ts'
import { moment, words } from './common.ts'

/** The years in which Asia/Shanghai has kept one offset, and a century of reserve. */
const instant = timestamp
  .transform((text) => new Date(text))
  .refine((at) => at >= new Date('1992-01-01T00:00:00+08:00') && at < new Date('2101-01-01T00:00:00+08:00'), {
    params: { code: 'input.out_of_range', params: { range: '1992–2100' } },
  })
  .meta({ format: 'date-time' })

const amount = z.number().describe('positive; a limit of more than 3660 days is refused')
const unit = z.enum(limitUnits)

const limitInput = z.strictObject({
  amount,
  unit,
  reading: z.enum(['rolling', 'dayEnd']).optional().describe('of working days; rolling when nothing is said'),
  calendar: codeText.optional().describe("district, unit or natural; working limits count on the district's otherwise"),
})

const change = {
  at: instant.describe('from when it counts; a hold approved later counts from the request'),
  decidedAt: instant.optional().describe('when it was decided, if later'),
  reason: lineText(500).optional(),
  actor: lineText(100).optional(),
}
const request = z.enum(['hold', 'extend'])

const changeInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['start', 'hold', 'resume', 'stop', 'reopen']), ...change }),
  z.strictObject({ kind: z.literal('extend'), ...change, amount, unit }),
  z.strictObject({ kind: z.literal('limit'), ...change, limit: limitInput }),
  z.strictObject({ kind: z.enum(['request', 'reject']), ...change, of: request }),
])

const levelAt = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('allowance'), percent: z.number() }),
  z.strictObject({ from: z.enum(['due', 'start']), amount: z.number(), unit }),
])

/** The question "when would it be due?". */
export const deadlineQuestion = z.strictObject({
  start: instant,
  limit: limitInput,
  history: z
    .array(changeInput)
    .max(200)
    .optional()
    .describe('what happened since the start, in the order it was known'),
  levels: z
    .array(z.strictObject({ code: codeText, at: levelAt }))
    .max(50)
    .optional()
    .describe('the default alarm levels when nothing is said'),
  asOf: instant.optional().describe('when the clock is read; the last change when nothing is said'),
})

/** The answer: what the clock would show, and the sentences that say why. */
export const deadlinePreview = clock
  .pick({ allowanceMs: true, elapsedMs: true, remainingMs: true, workdayMs: true, provisional: true, stretches: true })
  .extend({
    state: z.enum(['pending', 'running', 'held', 'stopped']),
    asOf: moment,
    dueAt: moment.nullable().describe('null while on hold'),
    calendar: z.object({ code: z.string(), name: words }).nullable().describe('null: natural time'),
    marks: z.array(z.object({ level: z.string(), name: words, at: moment.nullable(), reached: z.boolean() })),
    nextMarkAt: moment.nullable(),
    waiting: z
      .array(z.object({ of: request, at: moment, reason: z.string().optional(), actor: z.string().optional() }))
      .describe('requests nobody has decided; until then the clock goes on'),
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
