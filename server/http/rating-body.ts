import { z } from 'zod'
import { plainText, wholeBetween } from './text.ts'

/** What a reporter says about the work of one round. */
export const ratingBody = z.strictObject({
  score: wholeBetween(1, 5),
  satisfied: z.boolean(),
  comment: plainText(500).optional(),
})
