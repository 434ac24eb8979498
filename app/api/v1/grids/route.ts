import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { named } from '@/server/http/views/common.ts'
import { listGrids } from '@/server/services/grids/list-grids.ts'

const position = z.array(z.number()).describe('longitude, latitude (WGS-84)')

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/grids',
    name: 'listGrids',
    tag: 'grids',
    summary: 'The grids of the district as GeoJSON',
    auth: 'person',
    answer: z.object({
      type: z.literal('FeatureCollection'),
      features: z.array(
        z.object({
          type: z.literal('Feature'),
          properties: z.object({
            ...named.shape,
            gridCode: z.string().nullable(),
            community: z.string(),
            communityEn: z.string().nullable(),
            street: z.string(),
            streetEn: z.string().nullable(),
          }),
          geometry: z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
        }),
      ),
    }),
  },
  async () => ok(await listGrids()),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
