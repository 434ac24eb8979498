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
