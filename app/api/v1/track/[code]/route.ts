import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { track } from '@/server/http/views/track.ts'
import { trackParams } from '@/server/http/track-params.ts'
import { getTrack } from '@/server/services/track/get-track.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/track/{code}',
    name: 'getTrack',
    tag: 'track',
    summary: 'How a report stands, in plain words, for whoever holds its tracking code',
    auth: 'public',
    params: trackParams,
    answer: track,
    refusals: ['track.unknown'],
  },
  ({ params, locale }) => getTrack(params.code, locale),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
