import { z } from 'zod'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { pageOf, pageQuery } from '@/server/http/text.ts'
import { event } from '@/server/http/views/case.ts'
import { listCaseEvents } from '@/server/services/cases/list-case-events.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/cases/{number}/events',
    name: 'listCaseEvents',
    tag: 'cases',
    summary: 'What happened to a case, newest first unless asked otherwise',
    auth: 'person',
    params: caseParams,
    query: z.strictObject({ order: z.enum(['newest', 'oldest']).optional(), ...pageQuery }),
    answer: pageOf(event),
    refusals: ['case.not_found', 'cursor.invalid'],
  },
  ({ actor, params, query }) => listCaseEvents(actor, params.number, query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
