import { z } from 'zod'
import { limitUnits } from '@/domain/sla/limit.ts'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText, plainText } from '@/server/http/text.ts'
import { moveCase, moveKinds } from '@/server/services/cases/move-case.ts'

const duration = { amount: z.number().positive(), unit: z.enum(limitUnits) }

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/cases/{number}/moves',
    name: 'moveCase',
    tag: 'cases',
    summary:
      'Makes a side move on a case, with a reason: 撤回, 作废, 挂账, 恢复, 延期, 催办, 督办 and its reply, 退回 to a passed step',
    auth: 'person',
    params: caseParams,
    body: z.strictObject({
      kind: codeText.describe(moveKinds.join(', ')),
      reason: plainText(500).describe('supervise: the instruction; reply: the answer'),
      amount: duration.amount.optional().describe('extend: how much more time'),
      unit: duration.unit.optional(),
      replyDue: z.strictObject(duration).optional().describe('supervise: how long the reply may take; without: 批示'),
      supervision: z.string().max(64).optional().describe('reply: the instruction that is answered'),
      to: z.string().max(64).optional().describe('jump: the passage gone back to, of /passages'),
      files: z.array(z.string().max(64)).max(20).optional().describe('hold, extend, supervise: own uploads'),
    }),
    answer: z.object({
      number: z.string(),
      request: z.object({ id: z.string(), state: z.enum(['waiting', 'approved']) }).optional(),
      supervision: z.string().optional(),
      told: z.number().optional().describe('urge: how many people were told'),
    }),
    refusals: [
      ...(['case.not_found', 'right.missing', 'move.unknown', 'move.reason_missing', 'withdraw.too_late'] as const),
      ...(['withdraw.not_reporter', 'case.voided', 'case.withdrawn', 'case.closed', 'case.moving'] as const),
      ...([
        'hold.not_here',
        'extend.not_here',
        'request.waiting',
        'hold.already',
        'hold.none',
        'hold.nothing_stops',
        'hold.too_late',
      ] as const),
      ...(['extend.held', 'extend.too_late', 'extend.too_long', 'limit.invalid', 'case.on_hold'] as const),
      ...(['urge.too_soon', 'urge.nobody', 'supervision.not_found', 'supervision.answered', 'file.unknown'] as const),
      ...(['jump.not_passed', 'jump.unrecorded', 'jump.stuck'] as const),
    ],
  },
  ({ actor, params, body }) => moveCase(actor, params.number, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
