import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText, pageOf, pageQuery } from '@/server/http/text.ts'
import { listUnits } from '@/server/services/units/list-units.ts'

const kind = z.enum(['region', 'department'])

const unit = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  kind,
  level: z.string(),
  path: z.string(),
  parent: z.string().nullable(),
  gridCode: z.string().nullable(),
})

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/units',
    name: 'listUnits',
    tag: 'units',
    summary: 'Regions and departments in the order of the tree',
    auth: 'person',
    query: z.strictObject({
      kind: kind.optional(),
      level: codeText.optional(),
      under: codeText.optional().describe('code of a unit: only what lies below it'),
      q: z.string().max(100).optional(),
      ...pageQuery,
    }),
    answer: pageOf(unit),
    refusals: ['cursor.invalid', 'unit.unknown'],
  },
  ({ query }) => listUnits(query),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
