import { z } from 'zod'
import { codeText } from '@/server/http/text.ts'
import { calendarBody } from './calendar.ts'
import { limitAnswer } from './limit.ts'
import { moment, words } from './common.ts'

const version = z.int().min(0)
const calendar = z.strictObject({ kind: z.literal('calendar'), code: codeText, version })
const policy = z.strictObject({ kind: z.literal('policy'), code: codeText, version })
const limit = z.strictObject({ kind: z.literal('limit'), category: codeText.describe('as matter:06010') })

/** What open clocks are to follow. */
export const savedChange = z.discriminatedUnion('kind', [calendar, policy, limit])

/** The same, or a calendar that is not saved yet. */
export const askedChange = z.union([
  savedChange,
  z.strictObject({ kind: z.literal('calendar'), code: codeText, input: calendarBody }),
])

export const previewPage = {
  cursor: z.string().max(500).optional(),
  limit: z.int().min(1).max(200).optional(),
}

export const recomputePreview = z.object({
  items: z.array(
    z.object({
      caseNumber: z.string(),
      caseTitle: z.string(),
      clock: z.string(),
      stepName: z.string().nullable().describe('null: the clock of the whole case'),
      state: z.enum(['running', 'held']),
      from: moment,
      to: moment.nullable().describe('null while on hold: the deadline is set when it resumes'),
      limit: limitAnswer.nullable().describe('the new limit, where it changes'),
      provisional: z.boolean(),
      levels: z.array(z.object({ level: z.string(), name: words, from: moment.nullable(), to: moment.nullable() })),
    }),
  ),
  nextCursor: z.string().nullable(),
  totals: z
    .object({
      concerned: z.int(),
      later: z.int(),
      earlier: z.int(),
      levelsOnly: z.int(),
      held: z.int(),
      failed: z.int(),
    })
    .nullable()
    .describe('with the first page only'),
})

export const recompute = z.object({
  id: z.string(),
  kind: z.string(),
  of: z.string().describe('code of the calendar or policy; of a limit kind and code of its category'),
  version: z.int().nullable(),
  person: z.string().nullable(),
  startedAt: moment,
  finishedAt: moment.nullable(),
  total: z.int(),
  done: z.int(),
  moved: z.int(),
  failed: z.int(),
})
