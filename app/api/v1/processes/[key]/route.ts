import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { processDetail, processParams } from '@/server/http/views/process.ts'
import { getProcess } from '@/server/services/processes/get-process.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/processes/{key}',
    name: 'getProcess',
    tag: 'processes',
    summary: 'A process, its versions and the drawing of one of them with its open cases',
    auth: 'person',
    params: processParams,
    query: z.strictObject({
      version: z.coerce.number().int().min(1).max(1_000_000).optional().describe('the present one unless asked'),
    }),
    answer: processDetail,
    refusals: ['right.missing', 'process.not_found'],
  },
  ({ actor, params, query }) => getProcess(actor, params.key, query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
