import { z } from 'zod'
import { plainText } from './text.ts'

/** What a reporter says about the work of one round. */
export const ratingBody = z.strictObject({
  score: z.int().min(1).max(5),
  satisfied: z.boolean(),
  comment: plainText(500).optional(),
})
