import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { retryIncident } from '@/server/services/incidents/retry-incident.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/incidents/{id}/retry',
    name: 'retryIncident',
    tag: 'incidents',
    summary: 'Tries again what stands still: an incident of the engine or a parked command',
    auth: 'person',
    params: z.object({ id: z.string().min(1).max(80) }),
    answer: z.object({ id: z.string() }),
    refusals: ['incident.not_found', 'incident.resolved', 'right.missing', 'engine.unavailable'],
  },
  ({ actor, params }) => retryIncident(actor, params.id),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
