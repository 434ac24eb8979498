import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { calendarBody, calendarParams, calendarProposal } from '@/server/http/views/calendar.ts'
import { proposeCalendar } from '@/server/services/calendars/propose-calendar.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/calendars/{code}/preview',
    name: 'previewCalendar',
    tag: 'calendars',
    summary: 'Which days would count otherwise, stores nothing; POST recomputes/preview says which clocks would move',
    auth: 'person',
    params: calendarParams,
    body: z.strictObject({ input: calendarBody }),
    answer: calendarProposal,
    refusals: ['right.missing', 'calendar.not_found'],
  },
  ({ actor, params, body }) => proposeCalendar(actor, params.code, body.input),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
