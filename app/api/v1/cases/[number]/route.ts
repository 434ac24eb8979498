import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { caseDetail } from '@/server/http/views/case.ts'
import { getCase } from '@/server/services/cases/get-case.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/cases/{number}',
    name: 'getCase',
    tag: 'cases',
    summary: 'One case with its steps, clocks, photos and what this person may do',
    auth: 'person',
    params: caseParams,
    answer: caseDetail,
    refusals: ['case.not_found'],
  },
  ({ actor, params }) => getCase(actor, params.number),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
