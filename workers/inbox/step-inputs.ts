import { z } from 'zod'

/** What the engine evaluated for a human step. */
export const stepInputs = z.object({
  unit: z.string().nullish(),
  clockKey: z.string().nullish(),
  limit: z.unknown().optional(),
})
