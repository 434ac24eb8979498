import { z } from 'zod'

/** What several answers share. */
export const named = z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() })
export const words = z.object({ zh: z.string(), en: z.string() })
export const status = named.extend({ phase: z.string().describe('plain-words group: received, arranged, working, …') })
export const categoryKey = z.object({ standard: z.string(), kind: z.string(), code: z.string() })
export const category = categoryKey.extend({ name: z.string() })
export const person = z.object({ id: z.string(), name: z.string() })
export const refusal = z.object({ code: z.string(), text: words, cure: words })

/** A moment as answers hold it; inputs use `timestamp` of text.ts. */
export const moment = z.string().meta({ format: 'date-time' })
