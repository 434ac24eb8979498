import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText } from '@/server/http/text.ts'
import { moment } from '@/server/http/views/common.ts'
import { limitBody } from '@/server/http/views/limit.ts'
import { changeLimit } from '@/server/services/limits/change-limit.ts'

export const PUT = route(
  {
    method: 'PUT',
    path: '/api/v1/limits/{category}',
    name: 'changeLimit',
    tag: 'limits',
    summary: 'Gives a category another limit from a date on; open clocks follow by POST recomputes',
    auth: 'person',
    params: z.object({ category: codeText.describe('kind and code, matter:06010') }),
    body: limitBody,
    answer: z.object({ id: z.string(), validFrom: moment }),
    refusals: ['right.missing', 'limit.not_found', 'limit.invalid', 'calendar.unknown', 'policy.unknown'],
  },
  ({ actor, params, body }) => changeLimit(actor, params.category, body),
)

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods('PUT')
