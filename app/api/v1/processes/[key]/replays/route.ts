import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { bundleFaults } from '@/server/http/views/draft.ts'
import { processParams } from '@/server/http/views/process.ts'
import { askedReplay, replay } from '@/server/http/views/replay.ts'
import { replayCases } from '@/server/services/replays/replay-cases.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/processes/{key}/replays',
    name: 'replayCases',
    tag: 'processes',
    summary: 'Walks the last ended cases through a draft or a version on paper; stores nothing',
    auth: 'person',
    right: 'process.read',
    params: processParams,
    body: askedReplay,
    answer: replay,
    refusals: [
      ...(['right.missing', 'process.not_found', 'process.version_not_found', 'draft.not_found'] as const),
      ...(['replay.draft_elsewhere', 'replay.no_start', 'engine.unavailable'] as const),
      ...(['rules.formula_unreadable', 'rules.engine_refused', 'rules.engine_busy'] as const),
      ...bundleFaults,
    ],
  },
  ({ actor, params, body }) => replayCases(actor, params.key, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
