import { z } from 'zod'
import { LONGEST_PROCESS_NAME } from '@/domain/process/process-name.ts'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { lineText } from '@/server/http/text.ts'
import { bundleFaults, bundleFiles, draft, largestBundle } from '@/server/http/views/draft.ts'
import { processParams } from '@/server/http/views/process.ts'
import { createDraft } from '@/server/services/drafts/create-draft.ts'
import { listDrafts } from '@/server/services/drafts/list-drafts.ts'

const name = lineText(LONGEST_PROCESS_NAME, 1)
const version = z.int().min(1).max(1_000_000).optional().describe('the present one unless asked')

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/drafts',
    name: 'listDrafts',
    tag: 'drafts',
    summary: 'What is being drawn, and who edits it now',
    auth: 'person',
    right: 'draft.read',
    answer: z.object({ items: z.array(draft) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const drafts = await listDrafts(actor)
    return drafts.ok ? ok({ items: drafts.value }) : drafts
  },
)

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/drafts',
    name: 'createDraft',
    tag: 'drafts',
    summary: 'Begins a draft: from a version, as a copy of one (with a name), from files, or empty (a name alone)',
    auth: 'person',
    right: 'process.draw',
    body: z.union([
      z.strictObject({
        from: z.strictObject({ key: processParams.shape.key, version }),
        name: name.optional().describe('makes it a copy: a process of its own'),
      }),
      z.strictObject({ files: bundleFiles }),
      z.strictObject({ name }),
    ]),
    largestBody: largestBundle,
    answer: z.object({ id: z.string(), key: z.string() }),
    status: 201,
    refusals: ['right.missing', 'process.not_found', 'draft.file_twice', 'bundle.forbidden', ...bundleFaults],
  },
  ({ actor, body }) => createDraft(actor, body),
)

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST')
