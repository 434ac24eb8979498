import { z } from 'zod'
import { moment } from './common.ts'

/** The time of the house as answers hold it. */
export const clockTime = z.object({
  now: moment.describe('the time that counts for every deadline'),
  drill: z.boolean().describe('a drill: the time is a controlled one'),
  speed: z.number().describe('how many times as fast as the real clock it runs'),
  real: moment.describe('the time of the machine'),
})
