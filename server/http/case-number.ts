import { z } from 'zod'

/** The case an address names. */
export const caseParams = z.object({
  number: z
    .string()
    .regex(/^\p{Script=Han}\d{4}-\d{5,9}$/u)
    .describe('case number, e.g. 映2026-08831'),
})
