import { z } from 'zod'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText, plainText } from '@/server/http/text.ts'
import { moveCase } from '@/server/services/cases/move-case.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/cases/{number}/moves',
    name: 'moveCase',
    tag: 'cases',
    summary: 'Withdraws (撤回, the reporter) or voids (作废, by right) a case, with a reason',
    auth: 'person',
    params: caseParams,
    body: z.strictObject({ kind: codeText.describe('withdraw or void'), reason: plainText(500) }),
    answer: z.object({ number: z.string() }),
    refusals: [
      'case.not_found',
      'right.missing',
      'move.unknown',
      'move.reason_missing',
      'withdraw.too_late',
      'case.voided',
      'case.withdrawn',
      'case.closed',
      'case.moving',
    ],
  },
  ({ actor, params, body }) => moveCase(actor, params.number, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
