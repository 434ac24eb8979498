import { z } from 'zod'
import { moment } from './common.ts'

export const openAtStep = z.object({ elementId: z.string(), name: z.string(), open: z.number(), late: z.number() })

export const processSummary = z.object({
  key: z.string(),
  name: z.string(),
  currentVersion: z.number().nullable(),
  publishedAt: moment.nullable(),
  versions: z.array(z.object({ version: z.number(), publishedAt: moment, current: z.boolean(), open: z.number() })),
  steps: z.array(openAtStep),
  open: z.number(),
  late: z.number(),
})

export const processVersion = z.object({
  version: z.number(),
  publishedAt: moment,
  publishedBy: z.string().nullable(),
  engineKey: z.string().nullable(),
  engineVersion: z.number().nullable(),
  notes: z.string(),
  current: z.boolean(),
  open: z.number().describe('cases that run on it'),
})

export const processDetail = z.object({
  key: z.string(),
  name: z.string(),
  currentVersion: z.number().nullable(),
  versions: z.array(processVersion),
  version: z.number().describe('the one drawn below'),
  bpmn: z.string(),
  readme: z.string(),
  steps: z.array(openAtStep),
})

export const processParams = z.object({ key: z.string().min(1).max(100) })

const spread = z.object({ mean: z.number(), median: z.number(), p90: z.number() })

export const processFigures = z.object({
  key: z.string(),
  version: z.number().nullable().describe('null: all versions'),
  since: moment,
  until: moment,
  steps: z.array(
    z.object({
      elementId: z.string(),
      name: z.string(),
      kind: z.enum(['step', 'wait', 'other']),
      open: z.number().describe('cases that stand there now'),
      late: z.number(),
      passages: z.number().describe('ended within the span'),
      natural: spread.nullable().describe('milliseconds from opening to completion, day and night'),
      clock: spread
        .extend({ count: z.number(), workdayMs: z.number().nullable() })
        .nullable()
        .describe('milliseconds that counted on the clock of the step, of the latest 500 passages'),
      alarms: z.number(),
      returns: z.number().describe('outcomes that led back'),
      rework: z.number().describe('passages of a case that had passed the step before'),
      incidents: z.number().describe('open ones of the engine'),
    }),
  ),
})
