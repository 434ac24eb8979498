import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { completion, completionFaults, taskRefusals } from '@/server/http/task-params.ts'
import { trialRefusals, trialStepParams } from '@/server/http/views/trial.ts'
import { doTrialStep } from '@/server/services/trials/do-trial-step.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/trials/{id}/steps/{task}',
    name: 'doTrialStep',
    tag: 'trials',
    summary: 'Does an open step of a trial, whomever it would belong to',
    auth: 'person',
    right: 'process.draw',
    params: trialStepParams,
    body: completion,
    answer: z.object({ done: z.literal(true) }),
    refusals: [...trialRefusals, ...taskRefusals, ...completionFaults],
  },
  ({ actor, params, body }) => doTrialStep(actor, params.id, params.task, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
