import { z } from 'zod'
import type { Reason } from '@/domain/shared/refusal.ts'
import { hasControlCharacters, normaliseLines, orNothing } from '@/domain/shared/text.ts'

/** Marks a zod issue with a code of our refusal table and what fills its words. */
const because = (reason: Reason) => ({ params: reason })

/** Text of several lines as a person types it: NFC, trimmed, without characters that hide. HTML is text like any other. */
export const plainText = (max: number, min = 0) =>
  z
    .string()
    .overwrite(normaliseLines)
    .normalize()
    .trim()
    .overwrite(orNothing)
    .min(min)
    .max(max)
    .refine((text) => !hasControlCharacters(text), because({ code: 'text.control_characters' }))

/** Text of one line. */
export const lineText = (max: number, min = 0) =>
  z
    .string()
    .normalize()
    .trim()
    .overwrite(orNothing)
    .min(min)
    .max(max)
    .refine(
      (text) => !hasControlCharacters(text) && !/[\r\n\t]/.test(text),
      because({ code: 'text.control_characters' }),
    )

/** A whole number whose fault names both ends of the range. */
export const wholeBetween = (min: number, max: number) =>
  z
    .int()
    .refine(
      (value) => value >= min && value <= max,
      because({ code: 'input.out_of_range', params: { range: `${min}–${max}` } }),
    )
    .meta({ minimum: min, maximum: max })

/** A code of ours: category, unit, status, process key. */
export const codeText = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w.:-]+$/u)

/** A moment on the wire, RFC 3339 with offset. */
export const timestamp = z.iso.datetime({ offset: true })

/** A yes or no in an address, `?open=true`. */
export const queryFlag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** What every list takes. */
export const pageQuery = {
  cursor: z.string().max(500).optional().describe('`nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).optional().describe('entries per page, 50 when nothing is said'),
}

/** What every list gives. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable().describe('null on the last page') })
