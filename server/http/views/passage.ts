import { z } from 'zod'
import { moment, words } from './common.ts'

/** One passage of a case through a human step. */
export const passage = z.object({
  elementId: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  unitEn: z.string().nullable(),
  person: z.string().nullable(),
  state: z.enum(['open', 'completed', 'takenBack']),
  from: moment,
  to: moment.nullable().describe('null while it is open'),
  naturalMs: z.number().describe('milliseconds, day and night'),
  clock: z
    .object({ elapsedMs: z.number(), workdayMs: z.number().nullable(), late: z.boolean() })
    .nullable()
    .describe('milliseconds that counted on its clock'),
  outcome: z.string().nullable(),
  alarms: z.array(z.object({ level: z.string(), name: words, raisedAt: moment })),
})
