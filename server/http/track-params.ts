import { z } from 'zod'

/** A tracking code as it was typed: groups, small letters and look-alikes are understood by the services. */
export const trackParams = z.object({ code: z.string().min(1).max(40) })
