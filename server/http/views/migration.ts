import { z } from 'zod'
import { limitChoices, verdicts } from '@/domain/migration/migration.ts'
import { stayReasons, type StayReason } from '@/domain/migration/stay-reasons.ts'
import { timestamp } from '@/server/http/text.ts'
import { moment, words } from './common.ts'
import { limitAnswer } from './limit.ts'

const element = z.string().min(1).max(200)

export const stepMapping = z.strictObject({
  from: element.describe('a step or wait of the old version'),
  to: element.nullable().describe('where its cases go on; null: they stay'),
  how: z.enum(['carry', 'anew']).describe('carry: with its clock and holder · anew: the step begins again'),
})

export const askedMigration = z.strictObject({
  from: z.int().min(1).max(1_000_000),
  to: z.int().min(1).max(1_000_000),
  dryRun: z.boolean().describe('true: say what would happen, write nothing'),
  mapping: z.array(stepMapping).max(1000).optional().describe('as proposed where it is left out'),
  limits: z
    .enum(limitChoices)
    .default('keepLate')
    .describe('new: for all · keepLate: not where late at once · keep: the old'),
  filter: z
    .strictObject({
      unit: z.string().min(1).max(100).optional().describe('code of the unit that leads the case, those below it too'),
      step: element.optional(),
      reportedFrom: timestamp.transform((text) => new Date(text)).optional(),
      reportedBefore: timestamp.transform((text) => new Date(text)).optional(),
    })
    .default({}),
  expected: z.int().min(0).optional().describe('how many could go when the dry run was read'),
})

const place = z.object({ element: z.string(), name: z.string() })
const beforeAfter = <T extends z.ZodType>(shape: T) => z.object({ before: shape, after: shape })

export const migrationRow = z.object({
  number: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  unitEn: z.string().nullish(),
  from: z.array(place),
  to: z.array(place),
  verdict: z.enum(verdicts),
  reason: z.object({ code: z.enum(Object.keys(stayReasons) as [StayReason]), words }).nullable(),
  dueBefore: moment.nullable(),
  dueAfter: moment.nullable(),
  clocks: z.array(
    z.object({
      clock: z.string(),
      element: z.string().nullable().describe('null: the clock of the whole case'),
      limit: z.object({ before: limitAnswer, after: limitAnswer.nullable().describe('null: a rule decides it') }),
      due: beforeAfter(moment.nullable()),
      lamp: beforeAfter(z.string()),
      startedAt: moment,
      alarms: z.object({ now: z.number(), ahead: z.number() }),
      kept: z.boolean(),
      anew: z
        .boolean()
        .default(false)
        .describe('the clock of a step that ends, and after it that of the step which begins'),
    }),
  ),
  missing: z.array(z.string()).describe('fields of the old form the new one has not, by their labels'),
  begun: z
    .boolean()
    .default(false)
    .describe('a step of it ends and another begins; on the way back: the one that had ended goes on'),
})

export const migrationRows = z.object({
  id: z.string().nullable().describe('null after a dry run'),
  at: moment,
  mapping: z.array(stepMapping),
  rows: z.array(migrationRow).describe('under the treatment of changed limits that was asked for'),
  otherwise: z
    .object({ new: z.array(migrationRow), keepLate: z.array(migrationRow), keep: z.array(migrationRow) })
    .nullable()
    .describe('of a dry run: under each other treatment the rows that come out differently; the rest stands in rows'),
})

export const migration = z.object({
  id: z.string(),
  process: z.string(),
  from: z.number(),
  to: z.number(),
  state: z.enum(['running', 'paused', 'finished']),
  backOf: z.string().nullable().describe('the migration it takes back'),
  person: z.string().nullable(),
  startedAt: moment,
  finishedAt: moment.nullable(),
  mapping: z.array(stepMapping),
  limits: z.enum(limitChoices),
  counts: z.object({ waiting: z.number(), moving: z.number(), moved: z.number(), stayed: z.number() }),
  foretold: z.object({ moved: z.number(), same: z.number() }).describe('how many came out as the dry run had said'),
})

export const migratedCase = z.object({
  state: z.enum(['waiting', 'moving', 'moved', 'stayed']),
  row: migrationRow,
  foretold: migrationRow,
})

export const migrationParams = z.object({ id: z.string().min(1).max(100) })
