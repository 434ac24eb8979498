import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { processFigures, processParams } from '@/server/http/views/process.ts'
import { getFigures, longestFigures } from '@/server/services/processes/get-figures.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/processes/{key}/figures',
    name: 'getProcessFigures',
    tag: 'processes',
    summary: 'What each step did in the last days: open cases, durations, alarms, returns, rework, incidents',
    auth: 'person',
    params: processParams,
    query: z.strictObject({
      version: z.coerce.number().int().min(1).max(1_000_000).optional().describe('all versions unless asked'),
      days: z.coerce.number().int().min(1).max(longestFigures).default(30),
    }),
    answer: processFigures,
    refusals: ['right.missing', 'process.not_found', 'process.version_not_found'],
  },
  ({ actor, params, query: { version = null, days } }) => getFigures(actor, params.key, { version, days }),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
