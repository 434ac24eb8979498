import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { processParams } from '@/server/http/views/process.ts'
import { part, versionNumber } from '@/server/http/views/publishing.ts'
import { endCanary } from '@/server/services/publishing/end-canary.ts'
import { startCanary } from '@/server/services/publishing/start-canary.ts'

const canary = {
  path: '/api/v1/processes/{key}/canary',
  tag: 'processes',
  auth: 'person',
  right: 'process.publish',
  params: processParams,
} as const
const answer = z.object({ version: z.number() })

export const PUT = route(
  {
    ...canary,
    method: 'PUT',
    name: 'startCanary',
    summary: 'Lets a part of the new cases start on a published version, or changes that part',
    body: z.strictObject({ version: versionNumber, part }),
    answer,
    refusals: [
      ...(['right.missing', 'process.not_found', 'process.version_not_found', 'version.retired'] as const),
      ...(['canary.running', 'canary.current', 'canary.first', 'canary.not_region', 'unit.unknown'] as const),
      ...(['engine.unavailable', 'process.engine_refused'] as const),
    ],
  },
  ({ actor, params, body }) => startCanary(actor, params.key, body),
)

export const DELETE = route(
  {
    ...canary,
    method: 'DELETE',
    name: 'withdrawCanary',
    summary: 'All new cases start on the version before again; those begun stay on theirs',
    answer: answer.describe('the version new cases start on'),
    refusals: ['right.missing', 'process.not_found', 'canary.none'],
  },
  ({ actor, params }) => endCanary(actor, params.key, 'withdrawn'),
)

export const { GET, POST, PATCH, OPTIONS } = otherMethods('PUT', 'DELETE')
