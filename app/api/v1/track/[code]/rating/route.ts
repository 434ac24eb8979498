import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { ratingBody } from '@/server/http/rating-body.ts'
import { route } from '@/server/http/route.ts'
import { trackParams } from '@/server/http/track-params.ts'
import { rateCase } from '@/server/services/ratings/rate-case.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/track/{code}/rating',
    name: 'rateTrackedCase',
    tag: 'track',
    summary: 'Rates the open round, by whoever holds the tracking code',
    auth: 'public',
    params: trackParams,
    body: ratingBody,
    answer: z.object({ round: z.number() }),
    refusals: [
      'track.unknown',
      'rating.not_open',
      'rating.already',
      'rating.lapsed',
      'case.voided',
      'case.withdrawn',
      'case.closed',
      'case.moving',
    ],
  },
  ({ params, body }) => rateCase({ kind: 'track', code: params.code }, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
