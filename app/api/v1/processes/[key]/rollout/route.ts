import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { processParams } from '@/server/http/views/process.ts'
import { rollout } from '@/server/http/views/publishing.ts'
import { getRollout } from '@/server/services/publishing/get-rollout.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/processes/{key}/rollout',
    name: 'getRollout',
    tag: 'processes',
    summary: 'Which version new cases start on: in use, tried by a part of them, retired, to be published at a moment',
    auth: 'person',
    params: processParams,
    answer: rollout,
    refusals: ['right.missing', 'process.not_found'],
  },
  ({ actor, params }) => getRollout(actor, params.key),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
