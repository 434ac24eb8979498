import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { bundleFaults, largestBundle } from '@/server/http/views/draft.ts'
import { processParams } from '@/server/http/views/process.ts'
import { comparedSides, processChange } from '@/server/http/views/process-change.ts'
import { compareProcess } from '@/server/services/processes/compare-process.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/processes/{key}/diff',
    name: 'diffProcess',
    tag: 'processes',
    summary:
      'What changed between two versions, or a version and a bundle, property by property in words; stores nothing',
    auth: 'person',
    right: 'process.read',
    params: processParams,
    body: comparedSides,
    largestBody: 2 * largestBundle,
    answer: z.object({ changes: z.array(processChange) }),
    refusals: [...(['right.missing', 'process.not_found', 'process.version_not_found'] as const), ...bundleFaults],
  },
  async ({ actor, params, body }) => {
    const compared = await compareProcess(actor, params.key, body)
    return compared.ok ? ok({ changes: compared.value.changes }) : compared
  },
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
