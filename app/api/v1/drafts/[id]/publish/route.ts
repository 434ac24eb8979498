import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { plainText } from '@/server/http/text.ts'
import { draftParams, publishedOrPlanned, revision } from '@/server/http/views/draft.ts'
import { despiteTests, part, planned, publishFaults } from '@/server/http/views/publishing.ts'
import { publishDraft } from '@/server/services/drafts/publish-draft.ts'
import { planPublication } from '@/server/services/publishing/plan-publication.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/drafts/{id}/publish',
    name: 'publishDraft',
    tag: 'drafts',
    summary: 'Publishes a draft, now or at a moment: model, rules and forms together, or nothing',
    auth: 'person',
    right: 'process.publish',
    params: draftParams,
    body: z.strictObject({
      revision,
      notes: plainText(2000, 1).describe('what is new in this version'),
      overwrite: z.boolean().optional().describe('although another version was published since it was begun'),
      at: planned.optional(),
      part: part.optional(),
      despiteTests,
    }),
    answer: publishedOrPlanned,
    refusals: [
      ...(['right.missing', 'draft.not_found', 'draft.stale', 'draft.outdated', 'draft.not_approved'] as const),
      ...(['plan.moment', 'plan.waiting'] as const),
      ...publishFaults,
    ],
  },
  ({ actor, params, body: { at, ...asked } }) =>
    at === undefined
      ? publishDraft(actor, params.id, asked)
      : planPublication(actor, params.id, { ...asked, at: new Date(at) }),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
