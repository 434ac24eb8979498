import { z } from 'zod'
import { codeText, lineText, plainText } from '@/server/http/text.ts'
import { moment, words } from './common.ts'

const wordsInput = z.strictObject({ zh: lineText(100, 1), en: lineText(100, 1) })
const date = z.string().max(20).describe('2026-10-01')
const shifts = z.array(z.string().max(20)).max(12).describe('09:00-12:00; one over midnight as 22:00-06:00')
const weekday = z.string().regex(/^[0-6]$/)

const week = z.strictObject({
  from: date.describe('from when these hours count; the first week also counts before'),
  days: z.record(weekday, shifts).describe('Sunday is 0; days left out are free'),
})
const holiday = z.strictObject({ name: wordsInput, from: date, to: date, makeUp: z.array(date).max(20) })
const notice = z.strictObject({ year: z.int(), source: lineText(200), holidays: z.array(holiday).max(60) })
const exception = z.strictObject({ name: wordsInput, from: date, to: date.optional(), shifts })

/** A working calendar as it is entered; the domain names every fault of it. */
export const calendarBody = z.strictObject({
  name: wordsInput,
  zone: lineText(60, 1).describe('Asia/Shanghai'),
  workdayMinutes: z.number().describe('what a working day counts where it is counted in time'),
  weeks: z.array(week).max(40),
  notices: z.array(notice).max(60),
  exceptions: z.array(exception).max(500),
})

export const calendarParams = z.object({ code: codeText })
export const note = plainText(500, 1).describe('what changed and why')
export const basedOn = z.int().min(0)
export const savedVersion = z.object({ code: z.string(), version: z.int() })

export const calendarItem = z.object({
  code: z.string(),
  name: words,
  version: z.int().describe('0: as shipped'),
  years: z.array(z.int()),
  workdayMinutes: z.number(),
  openClocks: z.int(),
  wantedYear: z.int().nullable().describe('the year whose holidays should be entered by now'),
})

export const calendarDetail = z.object({
  code: z.string(),
  version: z.int(),
  newest: z.int(),
  input: calendarBody.extend({ code: z.string() }),
  versions: z.array(
    z.object({ version: z.int(), note: z.string(), person: z.string().nullable(), at: moment.nullable() }),
  ),
  wantedYear: z.int().nullable(),
})

const dayState = z.object({
  minutes: z.number(),
  shifts: z.array(z.array(z.number())).describe('in minutes of the day'),
  note: z.object({ kind: z.enum(['holiday', 'makeUp', 'exception']), name: words }).nullable(),
})

export const calendarProposal = z.object({
  basedOn: z.int(),
  input: calendarBody.extend({ code: z.string() }),
  diff: z.object({
    days: z.array(z.object({ date: z.string(), before: dayState, after: dayState })),
    months: z.array(z.object({ month: z.string(), before: z.int(), after: z.int() })).describe('working days'),
  }),
})
