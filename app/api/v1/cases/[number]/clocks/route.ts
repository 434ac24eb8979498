import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { explainedClock } from '@/server/http/views/clock.ts'
import { getCase } from '@/server/services/cases/get-case.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/cases/{number}/clocks',
    name: 'listCaseClocks',
    tag: 'cases',
    summary: 'The clocks of a case and how each deadline came about',
    auth: 'person',
    params: caseParams,
    answer: z.object({ items: z.array(explainedClock) }),
    refusals: ['case.not_found'],
  },
  async ({ actor, params }) => {
    const found = await getCase(actor, params.number)
    return found.ok ? ok({ items: found.value.clocks }) : found
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
