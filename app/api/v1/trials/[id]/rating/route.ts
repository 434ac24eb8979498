import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { ratingBody } from '@/server/http/rating-body.ts'
import { route } from '@/server/http/route.ts'
import { trialParams, trialRefusals } from '@/server/http/views/trial.ts'
import { rateTrial } from '@/server/services/trials/rate-trial.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/trials/{id}/rating',
    name: 'rateTrial',
    tag: 'trials',
    summary: 'Rates the open round of a trial, as its reporter',
    auth: 'person',
    right: 'process.draw',
    params: trialParams,
    body: ratingBody,
    answer: z.object({ round: z.number() }),
    refusals: [...trialRefusals, 'rating.not_open', 'rating.already', 'rating.lapsed', 'case.closed'],
  },
  ({ actor, params, body }) => rateTrial(actor, params.id, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
