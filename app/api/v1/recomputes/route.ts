import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { recompute, savedChange } from '@/server/http/views/recompute.ts'
import { listRecomputes } from '@/server/services/recompute/get-recompute.ts'
import { startRecompute } from '@/server/services/recompute/start-recompute.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/recomputes',
    name: 'listRecomputes',
    tag: 'recomputes',
    summary: 'The latest recomputes of open clocks and how far they are',
    auth: 'person',
    answer: z.object({ items: z.array(recompute) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const latest = await listRecomputes(actor)
    return latest.ok ? ok({ items: latest.value }) : latest
  },
)

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/recomputes',
    name: 'startRecompute',
    tag: 'recomputes',
    summary: 'Lets open clocks follow a saved calendar, policy or limit, in batches',
    auth: 'person',
    body: savedChange,
    answer: recompute,
    status: 202,
    refusals: ['right.missing', 'calendar.not_found', 'policy.not_found', 'limit.not_found', 'recompute.running'],
  },
  ({ actor, body }) => startRecompute(actor, body),
)

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST')
