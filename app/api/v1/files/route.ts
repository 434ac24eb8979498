import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { moment } from '@/server/http/views/common.ts'
import { storeFile } from '@/server/services/files/store-file.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/files',
    name: 'uploadFile',
    tag: 'files',
    summary: 'Keeps a picture: upright, without what the camera wrote into it; time and place are read first',
    auth: 'person',
    body: 'image',
    status: 201,
    answer: z.object({
      id: z.string(),
      width: z.number(),
      height: z.number(),
      capturedAt: moment.nullable(),
      lng: z.number().nullable(),
      lat: z.number().nullable(),
    }),
    refusals: ['file.not_image', 'file.empty', 'file.too_many', 'file.too_many_pixels'],
  },
  ({ actor, body }) => storeFile(actor, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
