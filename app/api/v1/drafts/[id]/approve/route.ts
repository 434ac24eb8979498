import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { draftParams, revision } from '@/server/http/views/draft.ts'
import { approveDraft } from '@/server/services/drafts/approve-draft.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/drafts/{id}/approve',
    name: 'approveDraft',
    tag: 'drafts',
    summary: 'Finds a save of a draft good that others drew; asked for before publishing where the setting says so',
    auth: 'person',
    right: 'process.approve',
    params: draftParams,
    body: z.strictObject({ revision }),
    answer: z.object({ revision }),
    refusals: ['right.missing', 'draft.not_found', 'draft.stale', 'draft.own_work'],
  },
  ({ actor, params, body }) => approveDraft(actor, params.id, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
