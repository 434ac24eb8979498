import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { caseFlow } from '@/server/http/views/case.ts'
import { getCaseFlow } from '@/server/services/cases/get-case-flow.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/cases/{number}/flow',
    name: 'getCaseFlow',
    tag: 'cases',
    summary: 'The model with the way this case has gone and where it stands',
    auth: 'person',
    params: caseParams,
    answer: caseFlow,
    refusals: ['case.not_found'],
  },
  ({ actor, params }) => getCaseFlow(actor, params.number),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
