import { z } from 'zod'
import { replayVerdicts } from '@/domain/replay/judge-walk.ts'
import { moment, words } from './common.ts'
import { limitAnswer } from './limit.ts'

const span = {
  last: z.int().min(1).max(500).default(100).describe('so many cases, those that ended last'),
  days: z.int().min(1).max(366).optional().describe('ended in the last days; left out: whenever'),
}

/** A draft or a version, and which cases. */
export const askedReplay = z.union([
  z.strictObject({ draft: z.string().min(1).max(100), ...span }),
  z.strictObject({ version: z.int().min(1).max(1_000_000), ...span }),
])

const late = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value })

const row = z.object({
  number: z.string(),
  title: z.string(),
  version: z.number().describe('the one it ran on'),
  closedAt: moment,
  verdict: z.enum(replayVerdicts).describe('unknown: the records do not say how it would have gone on'),
  took: z.array(z.string()).describe('steps, waits and ends it passed'),
  would: z.array(z.string()).describe('those it would pass, as far as the paper goes'),
  parting: words.nullable().describe('where the ways part first, and why'),
  stop: words.nullable().describe('where the paper ends, and why'),
  limits: z.array(
    z.object({
      ...{ name: z.string(), before: limitAnswer, after: limitAnswer, gainedMs: z.number(), late: late(z.boolean()) },
    }),
  ),
  gainedMs: z.number().describe('time the clocks gain by changed limits; below zero: lose'),
})

export const replay = z.object({
  rows: z.array(row),
  summary: z.object({
    ...{ same: z.number(), other: z.number(), unknown: z.number(), gainedMs: z.number(), late: late(z.number()) },
  }),
})
