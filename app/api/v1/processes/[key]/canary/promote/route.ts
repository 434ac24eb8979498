import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { processParams } from '@/server/http/views/process.ts'
import { endCanary } from '@/server/services/publishing/end-canary.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/processes/{key}/canary/promote',
    name: 'promoteCanary',
    tag: 'processes',
    summary: 'All new cases start on the version that a part of them tried',
    auth: 'person',
    right: 'process.publish',
    params: processParams,
    answer: z.object({ version: z.number() }),
    refusals: ['right.missing', 'process.not_found', 'canary.none'],
  },
  ({ actor, params }) => endCanary(actor, params.key, 'promoted'),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
