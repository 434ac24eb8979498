import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { askedChange, previewPage, recomputePreview } from '@/server/http/views/recompute.ts'
import { previewRecompute } from '@/server/services/recompute/preview-recompute.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/recomputes/preview',
    name: 'previewRecompute',
    tag: 'recomputes',
    summary: 'Which open clocks would move by a change, from when to when; writes nothing',
    auth: 'person',
    body: z.strictObject({ change: askedChange, ...previewPage }),
    answer: recomputePreview,
    refusals: ['right.missing', 'calendar.not_found', 'policy.not_found', 'limit.not_found', 'cursor.invalid'],
  },
  ({ actor, body: { change, ...page } }) => previewRecompute(actor, change, page),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
