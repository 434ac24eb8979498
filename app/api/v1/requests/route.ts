import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { moveRequest } from '@/server/http/views/moves.ts'
import { listRequests } from '@/server/services/moves/list-requests.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/requests',
    name: 'listRequests',
    tag: 'cases',
    summary: 'Requests for 挂账 and 延期 that wait for my decision, the oldest first',
    auth: 'person',
    answer: z.object({ items: z.array(moveRequest.extend({ caseNumber: z.string(), caseTitle: z.string() })) }),
    refusals: [],
  },
  async ({ actor }) => ok({ items: await listRequests(actor) }),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
