import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { moment, person } from '@/server/http/views/common.ts'
import { draftParams } from '@/server/http/views/draft.ts'
import { listRevisions } from '@/server/services/drafts/restore-draft.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/drafts/{id}/revisions',
    name: 'listDraftRevisions',
    tag: 'drafts',
    summary: 'The saves of a draft one can go back to, the latest first',
    auth: 'person',
    right: 'process.draw',
    params: draftParams,
    answer: z.object({ items: z.array(z.object({ revision: z.number(), at: moment, person })) }),
    refusals: ['right.missing', 'draft.not_found'],
  },
  async ({ actor, params }) => {
    const revisions = await listRevisions(actor, params.id)
    return revisions.ok ? ok({ items: revisions.value }) : revisions
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
