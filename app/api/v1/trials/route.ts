import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { trialRow } from '@/server/http/views/trial.ts'
import { listTrials } from '@/server/services/trials/list-trials.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/trials',
    name: 'listTrials',
    tag: 'trials',
    summary: 'My own trials, those that run first',
    auth: 'person',
    right: 'process.draw',
    answer: z.object({ items: z.array(trialRow) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const trials = await listTrials(actor)
    return trials.ok ? ok({ items: trials.value }) : trials
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
