import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText } from '@/server/http/text.ts'
import { categoryKey, named } from '@/server/http/views/common.ts'
import { searchCategories } from '@/server/services/categories/search-categories.ts'

const limit = z.object({
  amount: z.number(),
  unit: z.string(),
  reading: z.string().nullable(),
  calendar: z.string().nullable(),
})

const category = categoryKey.extend({
  name: z.string(),
  classCode: z.string(),
  className: z.string(),
  synonyms: z.array(z.string()),
  pinyin: z.string(),
  local: z.boolean().describe('the district has added to it'),
  overlay: z
    .object({
      leadUnit: named.nullable(),
      limit: limit.nullable(),
      criteria: z.string().nullable(),
      emergency: z.boolean(),
    })
    .nullable(),
})

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/categories',
    name: 'searchCategories',
    tag: 'categories',
    summary: 'Categories by characters, pinyin, initials, synonyms or code, best first',
    auth: 'person',
    query: z.strictObject({
      q: z.string().max(50).optional(),
      standard: codeText.optional(),
      kind: codeText.optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
    answer: z.object({ items: z.array(category) }),
  },
  async ({ query }) => ok({ items: await searchCategories(query) }),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
