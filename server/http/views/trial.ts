import { z } from 'zod'
import { codeText } from '@/server/http/text.ts'
import { caseDetail, event } from './case.ts'
import { categoryKey, moment, named, words } from './common.ts'
import { revision } from './draft.ts'
import { taskDetail } from './task.ts'

export const trialParams = z.object({ id: z.uuid() })
export const trialStepParams = z.object({ id: z.uuid(), task: z.uuid() })

const facts = z
  .strictObject({
    category: z.strictObject(categoryKey.shape).optional(),
    grid: codeText.optional().describe('the grid it lies in'),
    channel: codeText.optional(),
    selfHandled: z.boolean().optional(),
  })
  .describe('what the case is like; what is left out, the first of its kind in the district stands in for')

export const askedTrial = z.union([
  z.strictObject({ draft: z.string().min(1).max(100).describe('as it was last saved'), facts: facts.optional() }),
  z.strictObject({ version: revision, facts: facts.optional() }),
])

export const startedTrial = z.object({ id: z.string(), caseNumber: z.string() })

export const trialRow = z.object({
  id: z.string(),
  processKey: z.string(),
  name: z.string(),
  draftId: z.string().nullable(),
  revision: z.number().nullable().describe('the save of the draft'),
  version: z.number().nullable(),
  caseNumber: z.string(),
  startedAt: moment,
  endedAt: moment.nullable(),
})

export const trialDetail = trialRow.extend({
  endReason: z.string().nullable().describe('asked, idle (7 days), engine (it lost its data)'),
  now: moment.describe("the trial's own time; every moment below is told by it"),
  case: caseDetail,
  steps: z.array(taskDetail.extend({ roleName: named })),
  events: z.array(event),
  told: z
    .array(
      z.object({
        id: z.string(),
        person: z.string(),
        text: z.string(),
        params: z.record(z.string(), z.string()),
        words: words.nullable(),
        channels: z.array(z.string()),
        at: moment,
      }),
    )
    .describe('who would have been told; nothing was sent'),
  moments: z
    .array(z.object({ at: moment, kind: z.enum(['clock', 'timer']), name: z.string().nullable() }))
    .describe('the marks of clocks and timers that lie ahead'),
  mark: z.string().describe('another one: there is something new'),
})

/** What stands in the way of using a trial. */
export const trialRefusals = ['right.missing', 'trial.not_found', 'trial.ended'] as const
