import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import {
  basedOn,
  calendarBody,
  calendarDetail,
  calendarParams,
  note,
  savedVersion,
} from '@/server/http/views/calendar.ts'
import { getCalendar } from '@/server/services/calendars/get-calendar.ts'
import { saveCalendar } from '@/server/services/calendars/save-calendar.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/calendars/{code}',
    name: 'getCalendar',
    tag: 'calendars',
    summary: 'A working calendar as it was entered, and all its versions',
    auth: 'person',
    params: calendarParams,
    query: z.strictObject({ version: z.coerce.number().int().min(0).max(1_000_000).optional() }),
    answer: calendarDetail,
    refusals: ['right.missing', 'calendar.not_found'],
  },
  ({ actor, params, query }) => getCalendar(actor, params.code, query),
)

export const PUT = route(
  {
    method: 'PUT',
    path: '/api/v1/calendars/{code}',
    name: 'saveCalendar',
    tag: 'calendars',
    summary: 'Saves the next version of a working calendar; open clocks follow by POST recomputes',
    auth: 'person',
    params: calendarParams,
    body: z.strictObject({ input: calendarBody, note, basedOn: basedOn.describe('the version that was changed') }),
    answer: savedVersion,
    refusals: ['right.missing', 'calendar.not_found', 'version.outdated'],
  },
  ({ actor, params, body }) => saveCalendar(actor, params.code, body),
)

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'PUT')
