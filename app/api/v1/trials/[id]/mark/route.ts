import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { trialParams } from '@/server/http/views/trial.ts'
import { readTrialMark } from '@/server/services/trials/read-trial-mark.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/trials/{id}/mark',
    name: 'readTrialMark',
    tag: 'trials',
    summary: 'Whether there is something new in a trial: its mark is another one then',
    auth: 'person',
    params: trialParams,
    answer: z.object({ mark: z.string() }),
    refusals: ['trial.not_found'],
  },
  ({ actor, params }) => readTrialMark(actor, params.id),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
