import { z } from 'zod'
import { boardLamps } from '@/domain/board/board-lamp.ts'
import { codeText, queryFlag } from '@/server/http/text.ts'
import { caseRow } from './case.ts'
import { moment, named, status } from './common.ts'

/** What every question to the board may be narrowed by. */
export const boardQuery = {
  region: codeText.optional().describe('a region: cases that lie in it'),
  under: codeText.optional().describe('a region or department: cases in the hands of its subtree; root of the matrix'),
  unit: codeText.optional().describe('one row of the matrix: cases in the hands of its subtree'),
  step: codeText.optional().describe('a status; `held` for what is on hold'),
  category: z.string().max(60).optional().describe('class code or whole code of the catalogue'),
  lamp: z
    .enum([...boardLamps, 'attention'])
    .optional()
    .describe('`attention`: overdue or soon due'),
  held: queryFlag.optional().describe('on hold longer than the setting `board.heldDays`'),
  supervised: queryFlag.optional().describe('with instructions that wait for a reply'),
  starred: queryFlag.optional().describe('starred by me'),
  q: z.string().max(100).optional().describe('number, title or address'),
}

const counts = z.object({
  red: z.number(),
  amber: z.number(),
  green: z.number(),
  pause: z.number(),
  none: z.number().describe('without a clock'),
})

export const boardAxes = ['unit', 'region', 'category'] as const

const boardRow = named.extend({
  kind: z.enum(['region', 'department', 'class']),
  inside: z.boolean().describe('false: outside the root, but a case of ours is in its hands'),
  deeper: z.boolean().describe('has rows of its own: ask with `under`'),
  steps: z.record(z.string(), counts),
  counts,
  total: z.number().describe('sum of the cells; a case in two steps counts in both'),
})

export const board = z.object({
  readAt: moment,
  by: z.enum(boardAxes),
  root: named.nullable(),
  totals: z.object({
    open: z.number().describe('each case once'),
    lamps: counts.describe('each case once, by its worst lamp'),
    dueToday: z.number(),
    heldLong: z.number(),
    heldDays: z.number(),
    supervised: z.number(),
    closedToday: z.number(),
    closedOnTime: z.number(),
  }),
  steps: z.array(status),
  rows: z.array(boardRow),
  ranking: z
    .array(
      named.extend({
        place: z.number(),
        onTime: z.number().describe('share of the cases in hand that are not overdue, 0 to 1'),
        red: z.number(),
        total: z.number(),
      }),
    )
    .describe('the rows of the matrix, the largest overdue share first'),
})

export const boardCase = caseRow.extend({
  holders: z.array(named).describe('who has the case in hand'),
  heldAt: moment.nullable(),
  urgedAt: moment.nullable(),
  supervisions: z.number().describe('instructions that wait for a reply'),
  starred: z.boolean(),
})

export const boardAlarm = z.object({
  id: z.string(),
  caseNumber: z.string(),
  caseTitle: z.string(),
  level: z.string(),
  levelName: z.string(),
  levelNameEn: z.string(),
  stepName: z.string().nullable().describe('null: the clock of the whole case, or of a reply'),
  ofReply: z.boolean().describe("the clock is that of an instruction's reply"),
  unit: named.nullable(),
  markAt: moment,
  raisedAt: moment,
  late: z.boolean(),
})
