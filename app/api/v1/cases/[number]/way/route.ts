import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { passage } from '@/server/http/views/passage.ts'
import { getCaseWay } from '@/server/services/cases/get-case-way.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/cases/{number}/way',
    name: 'getCaseWay',
    tag: 'cases',
    summary: 'The passages of a case through its human steps in their order: who, how long, what came of it, alarms',
    auth: 'person',
    params: caseParams,
    answer: z.object({ items: z.array(passage) }),
    refusals: ['case.not_found'],
  },
  async ({ actor, params }) => {
    const found = await getCaseWay(actor, params.number)
    return found.ok ? ok({ items: found.value }) : found
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
