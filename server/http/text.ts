import { z } from 'zod'
import { hasControlCharacters, normaliseLines } from '@/domain/shared/text.ts'

/** Marks a zod issue with the code of our refusal table. */
const because = (code: string) => ({ params: { code } })

/** Text of several lines as a person types it: NFC, trimmed, without characters that hide. HTML is text like any other. */
export const plainText = (max: number, min = 0) =>
  z
    .string()
    .overwrite(normaliseLines)
    .normalize()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !hasControlCharacters(text), because('text.control_characters'))

/** Text of one line. */
export const lineText = (max: number, min = 0) =>
  z
    .string()
    .normalize()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !hasControlCharacters(text) && !/[\r\n\t]/.test(text), because('text.control_characters'))

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
