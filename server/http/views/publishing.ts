import { z } from 'zod'
import { codeText, plainText, timestamp, wholeBetween } from '@/server/http/text.ts'
import { moment, named, person, words } from './common.ts'
import { processParams } from './process.ts'

export const versionNumber = z.int().min(1).max(1_000_000)
export const versionParams = processParams.extend({ version: z.coerce.number().int().min(1).max(1_000_000) })

export const reason = plainText(500, 1)

/** Of every way to publish. */
export const despiteTests = reason
  .optional()
  .describe('why it is published although tests of its rules fail; kept with the version')

export const part = z
  .union([z.strictObject({ unit: codeText }), z.strictObject({ percent: wholeBetween(1, 99) })])
  .describe('new cases of a region, or so many of a hundred')

export const planned = timestamp.describe('a moment within 90 days; left out: now')

/** What publishing may be refused for, however it was asked for. */
export const publishFaults = [
  ...(['process.lint_failed', 'process.tests_failed', 'process.engine_refused', 'engine.unavailable'] as const),
  ...(['bundle.decision_unknown', 'rules.formula_unreadable', 'rules.engine_refused', 'rules.engine_busy'] as const),
  ...(['canary.running', 'canary.first', 'canary.not_region', 'unit.unknown'] as const),
] as const

export const plan = z.object({
  id: z.string(),
  key: z.string(),
  draft: z.string().nullable().describe('null when the draft was deleted'),
  name: z.string(),
  revision: z.number().describe('the save that is published; later ones are not'),
  notes: z.string(),
  at: moment,
  part: z.object({ unit: named.nullable(), percent: z.number().nullable() }).nullable(),
  despiteTests: z.string().nullable(),
  plannedBy: person,
  plannedAt: moment,
  state: z.enum(['waiting', 'published', 'failed', 'cancelled']),
  version: z.number().nullable().describe('the version it became'),
  failure: z.object({ text: words, cure: words }).nullable().describe('why nothing was published'),
  settledAt: moment.nullable(),
})

export const rollout = z.object({
  key: z.string(),
  currentVersion: z.number().nullable(),
  canary: z
    .object({
      version: z.number(),
      unit: named.nullable(),
      percent: z.number().nullable(),
      startedAt: moment,
      startedBy: person,
      cases: z.object({ canary: z.number(), current: z.number() }).describe('begun since, by the version they run on'),
    })
    .nullable(),
  retired: z.array(z.object({ version: z.number(), reason: z.string(), at: moment, by: person })),
  despiteTests: z.array(z.object({ version: z.number(), reason: z.string() })),
  plans: z.array(plan).describe('what waits, and the latest that failed'),
})
