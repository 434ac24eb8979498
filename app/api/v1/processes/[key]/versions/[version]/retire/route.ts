import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { reason, versionNumber, versionParams } from '@/server/http/views/publishing.ts'
import { reinstateVersion, retireVersion } from '@/server/services/publishing/retire-version.ts'

const retirement = {
  path: '/api/v1/processes/{key}/versions/{version}/retire',
  tag: 'processes',
  auth: 'person',
  right: 'process.publish',
  params: versionParams,
  answer: z.object({ currentVersion: z.number().nullable().describe('what new cases start on; null: nothing') }),
} as const
const faults = ['right.missing', 'process.version_not_found', 'engine.unavailable', 'process.engine_refused'] as const

export const POST = route(
  {
    ...retirement,
    method: 'POST',
    name: 'retireVersion',
    summary: 'Lets no new case start on a version any more; the one in use names who follows',
    body: z.strictObject({ reason, follower: versionNumber.optional().describe('of the version in use') }),
    refusals: [
      ...faults,
      ...(['version.retired', 'version.follower_wanted', 'version.follower_unusable', 'version.routed'] as const),
      'canary.running',
    ],
  },
  ({ actor, params, body }) => retireVersion(actor, params.key, params.version, body),
)

export const DELETE = route(
  {
    ...retirement,
    method: 'DELETE',
    name: 'reinstateVersion',
    summary: 'Takes the retirement of a version back; a process without any starts new cases on it',
    refusals: [...faults, 'version.not_retired'],
  },
  ({ actor, params }) => reinstateVersion(actor, params.key, params.version),
)

export const { GET, PUT, PATCH, OPTIONS } = otherMethods('POST', 'DELETE')
