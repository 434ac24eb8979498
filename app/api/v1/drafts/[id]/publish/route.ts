import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { plainText } from '@/server/http/text.ts'
import { draftParams, published, revision } from '@/server/http/views/draft.ts'
import { publishDraft } from '@/server/services/drafts/publish-draft.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/drafts/{id}/publish',
    name: 'publishDraft',
    tag: 'drafts',
    summary: 'Publishes a draft as the newest version of its process: model, rules and forms together, or nothing',
    auth: 'person',
    params: draftParams,
    body: z.strictObject({
      revision,
      notes: plainText(2000, 1).describe('what is new in this version'),
      overwrite: z.boolean().optional().describe('although another version was published since it was begun'),
    }),
    answer: published,
    refusals: [
      ...([
        'right.missing',
        'draft.not_found',
        'draft.stale',
        'draft.outdated',
        'draft.not_approved',
        'process.lint_failed',
      ] as const),
      ...(['process.engine_refused', 'engine.unavailable', 'bundle.decision_unknown'] as const),
    ],
  },
  ({ actor, params, body }) => publishDraft(actor, params.id, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
