import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { draftParams, revision, saved } from '@/server/http/views/draft.ts'
import { restoreDraft } from '@/server/services/drafts/restore-draft.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/drafts/{id}/restore',
    name: 'restoreDraft',
    tag: 'drafts',
    summary: 'Goes back to an earlier save, as a save of its own',
    auth: 'person',
    right: 'process.draw',
    params: draftParams,
    body: z.strictObject({ revision }),
    answer: saved,
    refusals: ['right.missing', 'draft.not_found', 'draft.locked', 'draft.revision_unknown'],
  },
  ({ actor, params, body }) => restoreDraft(actor, params.id, body.revision),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
