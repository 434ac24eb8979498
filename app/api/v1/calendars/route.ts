import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText } from '@/server/http/text.ts'
import { calendarBody, calendarItem, note, savedVersion } from '@/server/http/views/calendar.ts'
import { listCalendars } from '@/server/services/calendars/list-calendars.ts'
import { saveCalendar } from '@/server/services/calendars/save-calendar.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/calendars',
    name: 'listCalendars',
    tag: 'calendars',
    summary: 'Working calendars: hours, holidays by year, and how many open clocks count on each',
    auth: 'person',
    answer: z.object({ items: z.array(calendarItem) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const calendars = await listCalendars(actor)
    return calendars.ok ? ok({ items: calendars.value }) : calendars
  },
)

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/calendars',
    name: 'createCalendar',
    tag: 'calendars',
    summary: 'A new working calendar, for units or limits that name it',
    auth: 'person',
    body: z.strictObject({ code: codeText, input: calendarBody, note }),
    answer: savedVersion,
    status: 201,
    refusals: ['right.missing', 'calendar.exists'],
  },
  ({ actor, body: { code, ...change } }) => saveCalendar(actor, code, { ...change, basedOn: null }),
)

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST')
