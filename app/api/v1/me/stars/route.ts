import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { pageOf, pageQuery } from '@/server/http/text.ts'
import { caseRow } from '@/server/http/views/case.ts'
import { listStars } from '@/server/services/stars/list-stars.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/me/stars',
    name: 'listMyStars',
    tag: 'cases',
    summary: 'My watch-list, closed cases too, newest first',
    auth: 'person',
    query: z.strictObject(pageQuery),
    answer: pageOf(caseRow),
    refusals: ['cursor.invalid'],
  },
  ({ actor, query }) => listStars(actor, query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
