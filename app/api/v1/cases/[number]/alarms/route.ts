import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { alarm } from '@/server/http/views/case.ts'
import { getCase } from '@/server/services/cases/get-case.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/cases/{number}/alarms',
    name: 'listCaseAlarms',
    tag: 'cases',
    summary: 'The alarms a case has raised',
    auth: 'person',
    params: caseParams,
    answer: z.object({ items: z.array(alarm) }),
    refusals: ['case.not_found'],
  },
  async ({ actor, params }) => {
    const found = await getCase(actor, params.number)
    return found.ok ? ok({ items: found.value.alarms }) : found
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
