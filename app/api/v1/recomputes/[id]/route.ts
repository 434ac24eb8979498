import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { recompute } from '@/server/http/views/recompute.ts'
import { getRecompute } from '@/server/services/recompute/get-recompute.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/recomputes/{id}',
    name: 'getRecompute',
    tag: 'recomputes',
    summary: 'How far a recompute is',
    auth: 'person',
    params: z.object({ id: z.uuid() }),
    answer: recompute,
    refusals: ['right.missing', 'recompute.not_found'],
  },
  ({ actor, params }) => getRecompute(actor, params.id),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
