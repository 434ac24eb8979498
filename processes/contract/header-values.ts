import { z } from 'zod'
import { parseLimit } from '@/domain/process/parse-limit.ts'
import type { StepLimit } from '@/domain/process/process-model.ts'

// Headers are texts on the wire, and the engine drops empty ones: whatever may be left out has a meaning when absent.

/** A code of data the model refers to: a status, a role, a unit, a text. */
export const code = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9._-]{0,99}$/, '只用字母开头的编号 / a code that begins with a letter')

export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')

/** Takes bounds; gives the schema of a whole number written as text. */
export function wholeNumber(min: number, max: number, fallback: number) {
  return z
    .string()
    .regex(/^\d{1,6}$/, '写成整数 / a whole number')
    .default(String(fallback))
    .transform(Number)
    .refine((value) => value >= min && value <= max, `应在 ${min} 与 ${max} 之间 / between ${min} and ${max}`)
}

/** Takes the word that stands for "leave it"; gives the code, undefined when it is left. */
export function codeUnless(word: string) {
  return code.default(word).transform((text) => (text === word ? undefined : text))
}

/** The name of a clock, unique within a case. */
export const clockName = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{0,49}$/, '小写字母开头，只用字母和数字 / lower case first, letters and digits')

const limitTexts = z.strictObject({
  clock: clockName.default('case'),
  limitFrom: z.string().optional(),
  limitAmount: z.string().optional(),
  limitUnit: z.string().optional(),
  limitReading: z.string().optional(),
  calendar: z.string().optional(),
  holdRuns: z.string().optional(),
})

/** The headers of a clock that a service step starts: its name and its limit. */
export const clockHeaders = limitTexts.transform(
  ({ clock, ...texts }, context): { clock: string; limit: StepLimit } => {
    const limit = parseLimit(texts)
    if (limit) return { clock, limit }
    context.addIssue({ code: 'custom', path: ['limitFrom'], message: '时限读不懂 / the limit cannot be understood' })
    return z.NEVER
  },
)
