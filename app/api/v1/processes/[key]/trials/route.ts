import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { bundleFaults } from '@/server/http/views/draft.ts'
import { processParams } from '@/server/http/views/process.ts'
import { askedTrial, startedTrial } from '@/server/http/views/trial.ts'
import { startTrial } from '@/server/services/trials/start-trial.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/processes/{key}/trials',
    name: 'startTrial',
    tag: 'trials',
    summary: 'Tries a draft or a version with a case on the real engine that is kept out of everything else',
    auth: 'person',
    right: 'process.draw',
    params: processParams,
    body: askedTrial,
    answer: startedTrial,
    status: 201,
    refusals: [
      ...(['right.missing', 'draft.not_found', 'process.version_not_found', 'trial.draft_elsewhere'] as const),
      ...([
        'trial.faulty',
        'trial.too_many',
        'trial.pooled',
        'trial.no_grid',
        'category.unknown',
        'channel.unknown',
      ] as const),
      ...(['location.outside_district', 'location.no_grid'] as const),
      ...(['engine.unavailable', 'process.engine_refused', 'bundle.decision_unknown', 'rules.engine_busy'] as const),
      ...(['rules.formula_unreadable', 'rules.engine_refused'] as const),
      ...bundleFaults,
    ],
  },
  ({ actor, params, body }) => startTrial(actor, params.key, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
