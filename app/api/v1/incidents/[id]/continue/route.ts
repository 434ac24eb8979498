import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { plainText } from '@/server/http/text.ts'
import { continueIncident } from '@/server/services/incidents/continue-incident.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/incidents/{id}/continue',
    name: 'continueIncident',
    tag: 'incidents',
    summary: 'Continues the case of an incident from a step of its version, in a new instance',
    auth: 'person',
    params: z.object({ id: z.string().min(1).max(80) }),
    body: z.strictObject({ elementId: z.string().min(1).max(200), reason: plainText(500) }),
    answer: z.object({ number: z.string(), incarnation: z.number() }),
    refusals: [
      'incident.not_found',
      'case.not_found',
      'right.missing',
      'step.not_found',
      'move.reason_missing',
      'case.closed',
      'case.moving',
    ],
  },
  ({ actor, params, body }) => continueIncident(actor, params.id, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
