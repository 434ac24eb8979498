import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText, pageOf, pageQuery } from '@/server/http/text.ts'
import { moment } from '@/server/http/views/common.ts'
import { listIncidents } from '@/server/services/incidents/list-incidents.ts'

const incident = z.object({
  id: z.string(),
  kind: z.enum(['engine', 'outbox', 'adrift']),
  caseNumber: z.string().nullable(),
  processKey: z.string().nullable(),
  elementId: z.string().nullable(),
  stepName: z.string().nullable(),
  reason: z.string(),
  reasonEn: z.string(),
  since: moment,
  mayRetry: z.boolean(),
  restPoints: z
    .array(z.object({ elementId: z.string(), name: z.string() }))
    .describe('where the case may be set down to go on'),
})

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/incidents',
    name: 'listIncidents',
    tag: 'incidents',
    summary: 'What the system could not do: incidents of the engine, parked commands, cases adrift; oldest first',
    auth: 'person',
    query: z.strictObject({ processKey: codeText.optional(), ...pageQuery }),
    answer: pageOf(incident),
    refusals: ['right.missing', 'cursor.invalid'],
  },
  ({ actor, query }) => listIncidents(actor, query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
