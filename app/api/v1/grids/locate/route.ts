import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { named } from '@/server/http/views/common.ts'
import { locate } from '@/server/services/grids/locate.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/grids/locate',
    name: 'locateGrid',
    tag: 'grids',
    summary: 'The grid in charge of a point (WGS-84 degrees)',
    auth: 'person',
    query: z.strictObject({ lng: z.coerce.number().min(-180).max(180), lat: z.coerce.number().min(-90).max(90) }),
    answer: z.object({
      grid: named.extend({ gridCode: z.string().nullable() }),
      community: named.nullable(),
      street: named.nullable(),
    }),
    refusals: ['location.outside_district', 'location.no_grid'],
  },
  ({ query }) => locate(query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
