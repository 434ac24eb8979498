import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { bundleFaults, draftParams } from '@/server/http/views/draft.ts'
import { processChange } from '@/server/http/views/process-change.ts'
import { reviewDraft } from '@/server/services/drafts/review-draft.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/drafts/{id}/changes',
    name: 'listDraftChanges',
    tag: 'drafts',
    summary: 'What publishing a draft would change, in words, for who draws it and who has to approve it',
    auth: 'person',
    right: 'draft.read',
    params: draftParams,
    answer: z.object({
      revision: z.number(),
      from: z.number().nullable().describe('the version in use; null where there is none'),
      changes: z.array(processChange),
    }),
    refusals: ['right.missing', 'draft.not_found', ...bundleFaults],
  },
  async ({ actor, params }) => {
    const review = await reviewDraft(actor, params.id)
    if (!review.ok) return review
    const { draft, from, changes } = review.value
    return ok({ revision: draft.revision, from: from?.version ?? null, changes })
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
