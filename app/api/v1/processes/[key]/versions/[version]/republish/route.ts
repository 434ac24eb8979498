import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { plainText } from '@/server/http/text.ts'
import { published } from '@/server/http/views/draft.ts'
import { despiteTests, publishFaults, versionParams } from '@/server/http/views/publishing.ts'
import { republishVersion } from '@/server/services/processes/republish-version.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/processes/{key}/versions/{version}/republish',
    name: 'republishVersion',
    tag: 'processes',
    summary: 'Publishes an old version once more, as the newest',
    auth: 'person',
    right: 'process.publish',
    params: versionParams,
    body: z.strictObject({ notes: plainText(2000, 1).describe('why, for the list of versions'), despiteTests }),
    answer: published,
    refusals: [...(['right.missing', 'process.version_not_found', 'version.retired'] as const), ...publishFaults],
  },
  ({ actor, params, body }) => republishVersion(actor, params.key, params.version, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
