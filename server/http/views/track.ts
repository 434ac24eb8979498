import { z } from 'zod'
import { moment } from './common.ts'

/** What a reporter without account is told. */
export const track = z.object({
  number: z.string(),
  title: z.string(),
  phase: z.string(),
  words: z.string(),
  reply: z.string().nullable(),
  reportedAt: moment,
  steps: z.array(z.object({ phase: z.string(), words: z.string(), at: moment.nullable(), done: z.boolean() })),
  photosAfter: z.array(
    z.object({
      id: z.string(),
      capturedAt: moment.nullable(),
      at: moment,
      url: z.string(),
      thumbUrl: z.string(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  rating: z.object({
    open: z.boolean(),
    dueAt: moment.nullable(),
    round: z.number(),
    given: z.object({ score: z.number(), satisfied: z.boolean() }).nullable(),
  }),
})
