import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import {
  bundleFaults,
  bundleFiles,
  draftDetail,
  draftParams,
  largestBundle,
  revision,
  savedFiles,
} from '@/server/http/views/draft.ts'
import { deleteDraft } from '@/server/services/drafts/delete-draft.ts'
import { getDraft } from '@/server/services/drafts/get-draft.ts'
import { saveDraft } from '@/server/services/drafts/save-draft.ts'

const one = {
  path: '/api/v1/drafts/{id}',
  tag: 'drafts',
  auth: 'person',
  right: 'process.draw',
  params: draftParams,
} as const

export const GET = route(
  {
    ...one,
    right: 'draft.read',
    method: 'GET',
    name: 'getDraft',
    summary: 'A draft with its files',
    answer: draftDetail,
    refusals: ['right.missing', 'draft.not_found'],
  },
  ({ actor, params }) => getDraft(actor, params.id),
)

export const PUT = route(
  {
    ...one,
    method: 'PUT',
    name: 'saveDraft',
    summary: 'Saves all files over the revision they were made from; what was there is kept',
    body: z.strictObject({ revision, files: bundleFiles }),
    largestBody: largestBundle,
    answer: savedFiles,
    refusals: [
      ...(['right.missing', 'draft.not_found', 'draft.stale', 'draft.locked', 'draft.file_twice'] as const),
      ...bundleFaults,
    ],
  },
  ({ actor, params, body }) => saveDraft(actor, params.id, body),
)

export const DELETE = route(
  {
    ...one,
    method: 'DELETE',
    name: 'deleteDraft',
    summary: 'Throws a draft away with all its saves',
    answer: z.object({ id: z.string() }),
    refusals: ['right.missing', 'draft.not_found', 'draft.locked', 'plan.waiting'],
  },
  ({ actor, params }) => deleteDraft(actor, params.id),
)

export const { POST, PATCH, OPTIONS } = otherMethods('GET', 'PUT', 'DELETE')
