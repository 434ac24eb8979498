import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { wholeBetween } from '@/server/http/text.ts'
import { moment } from '@/server/http/views/common.ts'
import { trialParams, trialRefusals } from '@/server/http/views/trial.ts'
import { moveTrialTime } from '@/server/services/trials/move-trial-time.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/trials/{id}/time',
    name: 'moveTrialTime',
    tag: 'trials',
    summary: 'Moves the time of a trial forward, by a while or to the next mark of a clock or timer',
    auth: 'person',
    right: 'process.draw',
    params: trialParams,
    body: z.union([
      z.strictObject({
        add: z.strictObject({ days: wholeBetween(0, 366).optional(), hours: wholeBetween(0, 8784).optional() }),
      }),
      z.strictObject({ next: z.literal(true) }),
    ]),
    answer: z.object({ now: moment }),
    refusals: [...trialRefusals, 'trial.nothing_ahead', 'trial.too_far'],
  },
  ({ actor, params, body }) => moveTrialTime(actor, params.id, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
