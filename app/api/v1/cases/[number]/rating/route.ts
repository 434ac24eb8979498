import { z } from 'zod'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { ratingBody } from '@/server/http/rating-body.ts'
import { route } from '@/server/http/route.ts'
import { rateCase } from '@/server/services/ratings/rate-case.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/cases/{number}/rating',
    name: 'rateCase',
    tag: 'cases',
    summary: 'Rates the open round, by the reporter on the staff',
    auth: 'person',
    params: caseParams,
    body: ratingBody,
    answer: z.object({ round: z.number() }),
    refusals: [
      'case.not_found',
      'right.missing',
      'rating.not_open',
      'rating.already',
      'rating.lapsed',
      'case.voided',
      'case.withdrawn',
      'case.closed',
      'case.moving',
    ],
  },
  ({ actor, params, body }) => rateCase({ kind: 'person', actor, number: params.number }, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
