import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { lineText } from '@/server/http/text.ts'
import { calendarParams, calendarProposal } from '@/server/http/views/calendar.ts'
import { proposeNotice } from '@/server/services/calendars/propose-calendar.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/calendars/{code}/import',
    name: 'importHolidayNotice',
    tag: 'calendars',
    summary:
      'Reads a holiday notice (CSV date,name,kind or 日期,名称,类型, or ICS); gives the calendar with it and what changes, stores nothing',
    auth: 'person',
    params: calendarParams,
    body: z.strictObject({
      format: z.enum(['csv', 'ics']),
      text: z.string().min(1).max(500_000),
      source: lineText(200).default('').describe('the number of the notice'),
    }),
    answer: calendarProposal,
    refusals: ['right.missing', 'calendar.not_found'],
  },
  ({ actor, params, body }) => proposeNotice(actor, params.code, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
