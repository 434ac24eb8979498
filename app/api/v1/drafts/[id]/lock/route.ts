import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { moment } from '@/server/http/views/common.ts'
import { draftParams } from '@/server/http/views/draft.ts'
import { holdDraft, releaseDraft } from '@/server/services/drafts/hold-draft.ts'

const lock = {
  path: '/api/v1/drafts/{id}/lock',
  tag: 'drafts',
  auth: 'person',
  right: 'process.draw',
  params: draftParams,
} as const

export const POST = route(
  {
    ...lock,
    method: 'POST',
    name: 'holdDraft',
    summary: 'Says that the caller edits the draft; free again three minutes after the last time',
    body: z.strictObject({ takeOver: z.boolean().optional().describe('takes it from whoever holds it') }),
    answer: z.object({ revision: z.number(), at: moment }),
    refusals: ['right.missing', 'draft.not_found', 'draft.locked'],
  },
  ({ actor, params, body: { takeOver } }) => holdDraft(actor, params.id, { takeOver: takeOver ?? false }),
)

export const DELETE = route(
  {
    ...lock,
    method: 'DELETE',
    name: 'releaseDraft',
    summary: 'Lets go of the draft; what somebody else holds stays theirs',
    answer: z.object({ released: z.boolean() }),
    refusals: ['right.missing', 'draft.not_found'],
  },
  ({ actor, params }) => releaseDraft(actor, params.id),
)

export const { GET, PUT, PATCH, OPTIONS } = otherMethods('POST', 'DELETE')
