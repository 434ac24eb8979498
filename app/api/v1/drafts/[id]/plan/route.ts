import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { draftParams } from '@/server/http/views/draft.ts'
import { cancelPlan } from '@/server/services/publishing/plan-publication.ts'

export const DELETE = route(
  {
    method: 'DELETE',
    path: '/api/v1/drafts/{id}/plan',
    name: 'cancelPlan',
    tag: 'drafts',
    summary: 'Takes the publication at a moment back; the draft stays',
    auth: 'person',
    right: 'process.publish',
    params: draftParams,
    answer: z.object({ id: z.string() }),
    refusals: ['right.missing', 'plan.none', 'plan.settled'],
  },
  ({ actor, params }) => cancelPlan(actor, params.id),
)

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods('DELETE')
