import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { requestRefusals } from '@/server/http/request-refusals.ts'
import { route } from '@/server/http/route.ts'
import { cancelRequest } from '@/server/services/moves/cancel-request.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/requests/{id}/cancel',
    name: 'cancelRequest',
    tag: 'cases',
    summary: 'Takes back a request of my own that still waits',
    auth: 'person',
    params: z.object({ id: z.uuid() }),
    answer: z.object({ number: z.string() }),
    refusals: [...requestRefusals],
  },
  ({ actor, params }) => cancelRequest(actor, params.id),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
