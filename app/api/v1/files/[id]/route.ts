import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { pictureQuery, pictureResponse } from '@/server/http/picture-response.ts'
import { route } from '@/server/http/route.ts'
import { findFile } from '@/server/services/files/find-file.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/files/{id}',
    name: 'getFile',
    tag: 'files',
    summary: 'A picture, or a small one; for its uploader and for who may read a case with it',
    auth: 'person',
    params: z.object({ id: z.uuid() }),
    query: pictureQuery,
    answer: { mediaType: 'image/*', description: 'The picture' },
    refusals: ['file.not_found'],
  },
  async ({ actor, params, query, request }) => {
    const file = await findFile(actor, params.id)
    return file.ok ? ok(await pictureResponse(request, file.value, query.w)) : file
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
