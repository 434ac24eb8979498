import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { limitList } from '@/server/http/views/limit.ts'
import { listLimits } from '@/server/services/limits/list-limits.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/limits',
    name: 'listLimits',
    tag: 'limits',
    summary: "Time limits: of the district's categories, dated, and those fixed in published models",
    auth: 'person',
    answer: limitList,
    refusals: ['right.missing'],
  },
  ({ actor }) => listLimits(actor),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
