import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { pictureQuery, pictureResponse } from '@/server/http/picture-response.ts'
import { route } from '@/server/http/route.ts'
import { trackParams } from '@/server/http/track-params.ts'
import { findTrackPhoto } from '@/server/services/track/find-track-photo.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/track/{code}/photos/{id}',
    name: 'getTrackPhoto',
    tag: 'track',
    summary: 'A picture of the finished work, for whoever holds the tracking code',
    auth: 'public',
    params: trackParams.extend({ id: z.uuid() }),
    query: pictureQuery,
    answer: { mediaType: 'image/*', description: 'The picture' },
    refusals: ['track.unknown', 'file.not_found'],
  },
  async ({ params, query, request }) => {
    const file = await findTrackPhoto(params.code, params.id)
    return file.ok ? ok(await pictureResponse(request, file.value, query.w)) : file
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
