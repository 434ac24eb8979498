import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { trialDetail, trialParams } from '@/server/http/views/trial.ts'
import { endTrial } from '@/server/services/trials/end-trial.ts'
import { getTrial } from '@/server/services/trials/get-trial.ts'

const one = { path: '/api/v1/trials/{id}', tag: 'trials', auth: 'person', params: trialParams } as const

export const GET = route(
  {
    ...one,
    method: 'GET',
    name: 'getTrial',
    summary: 'A trial with its case, its open steps, its log and what people would have been told',
    answer: trialDetail,
    refusals: ['trial.not_found'],
  },
  ({ actor, params }) => getTrial(actor, params.id),
)

export const DELETE = route(
  {
    ...one,
    method: 'DELETE',
    name: 'endTrial',
    summary: 'Ends a trial and takes all of it out of the engine',
    answer: z.object({ ended: z.literal(true) }),
    refusals: ['trial.not_found'],
  },
  ({ actor, params }) => endTrial(actor, params.id),
)

export const { POST, PUT, PATCH, OPTIONS } = otherMethods('GET', 'DELETE')
