import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
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
    params: processParams,
    body: comparedSides,
    answer: z.object({ changes: z.array(processChange) }),
    refusals: [
      ...(['right.missing', 'process.not_found', 'process.version_not_found'] as const),
      ...(['bundle.no_model', 'bundle.many_models', 'bundle.too_many_files', 'bundle.file_too_large'] as const),
      ...(['bundle.file_twice', 'bundle.file_unreadable', 'bundle.file_forbidden', 'bundle.form_without_id'] as const),
    ],
  },
  async ({ actor, params, body }) => {
    const compared = await compareProcess(actor, params.key, body)
    return compared.ok ? ok({ changes: compared.value.changes }) : compared
  },
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
