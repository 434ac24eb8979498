import { z } from 'zod'
import { limitUnits } from '@/domain/sla/limit.ts'
import { codeText, timestamp } from '@/server/http/text.ts'
import { category, named, moment } from './common.ts'

const shape = {
  amount: z.number(),
  unit: z.enum(limitUnits),
  reading: z.enum(['rolling', 'dayEnd']).optional(),
}

export const limitAnswer = z.object({ ...shape, calendar: z.string().optional() })

export const validFrom = timestamp
  .transform((text) => new Date(text))
  .optional()
  .describe('from when it counts; at once when nothing is said')

/** A category's limit from a date on. */
export const limitBody = z.strictObject({
  limit: z.strictObject({
    ...shape,
    amount: z.number().describe('a positive whole number'),
    calendar: codeText.optional().describe("a calendar's code, unit or natural"),
  }),
  policy: codeText.nullable().describe("code of the alarm policy; null: the district's default"),
  validFrom,
})

const dated = z.object({
  limit: limitAnswer.nullable(),
  policy: z.string().nullable(),
  emergency: z.boolean(),
  validFrom: moment,
  validTo: moment.nullable(),
})

export const limitList = z.object({
  categories: z.array(
    z.object({
      id: z.string().describe('as PUT limits/{category} takes it'),
      category: category.extend({ className: z.string() }),
      leadUnit: named.nullable(),
      inForce: dated.nullable(),
      planned: z.array(dated),
    }),
  ),
  models: z
    .array(
      z.object({
        process: z.object({ key: z.string(), name: z.string(), version: z.int() }),
        step: z.string().nullable().describe('null: the clock of the whole case'),
        clock: z.string(),
        limit: limitAnswer,
      }),
    )
    .describe('fixed in a published model; they change with the model only'),
})
