import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { requestRefusals } from '@/server/http/request-refusals.ts'
import { route } from '@/server/http/route.ts'
import { plainText } from '@/server/http/text.ts'
import { decideRequest } from '@/server/services/moves/decide-request.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/requests/{id}/decide',
    name: 'decideRequest',
    tag: 'cases',
    summary: 'Approves or rejects a request; a hold counts from when it was asked for, a rejection needs an answer',
    auth: 'person',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ approve: z.boolean(), answer: plainText(500).optional() }),
    answer: z.object({ number: z.string(), state: z.string() }),
    refusals: [...requestRefusals, 'right.missing', 'request.answer_missing'],
  },
  ({ actor, params, body: { approve, answer } }) =>
    decideRequest(actor, params.id, { approve, ...(answer !== undefined && { answer }) }),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
