import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { moment } from '@/server/http/views/common.ts'
import { listPassed } from '@/server/services/jumps/list-passed.ts'

const passage = z.object({
  id: z.string(),
  element: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  unitEn: z.string().nullable(),
  by: z.string().nullable(),
  openedAt: moment,
  completedAt: moment,
})

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/cases/{number}/passages',
    name: 'listPassages',
    tag: 'cases',
    summary: 'The steps a case has passed and can be sent back to, the latest first',
    auth: 'person',
    params: caseParams,
    answer: z.object({ items: z.array(passage) }),
    refusals: ['case.not_found', 'right.missing'],
  },
  async ({ actor, params }) => {
    const passed = await listPassed(actor, params.number)
    if (!passed.ok) return passed
    const items = passed.value.map(({ taskId: id, element, name, unit, unitEn, by, openedAt, completedAt }) => ({
      ...{ id, element, name, unit, unitEn, by, openedAt, completedAt },
    }))
    return ok({ items })
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
