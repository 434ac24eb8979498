import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { listRoutes } from '@/server/services/processes/list-routes.ts'

const processRoute = z.object({
  id: z.string(),
  channel: z.string().nullable(),
  category: z.string().nullable(),
  categoryName: z.string().nullable(),
  region: z.object({ path: z.string(), name: z.string().nullable(), nameEn: z.string().nullable() }).nullable(),
  process: z.object({ key: z.string(), name: z.string() }),
})

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/processes/routes',
    name: 'listProcessRoutes',
    tag: 'processes',
    summary: 'Which process a report starts, by channel, category and region; null matches all',
    auth: 'person',
    answer: z.object({ items: z.array(processRoute) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const routes = await listRoutes(actor)
    return routes.ok ? ok({ items: routes.value }) : routes
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
