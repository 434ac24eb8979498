import { z } from 'zod'
import { codeKinds } from '@/domain/rules/code-book.ts'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { words } from '@/server/http/views/common.ts'
import { listCodes } from '@/server/services/rules/list-codes.ts'

const code = z.object({
  code: z.string(),
  name: words,
  group: words.optional().describe('what it is listed under'),
  within: z.string().optional().describe('of a category: component or matter; a code may be in both'),
  whole: z.boolean().optional().describe('stands for every code that begins with it'),
})

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/processes/rules/codes',
    name: 'listRuleCodes',
    tag: 'processes',
    summary: 'The codes rules are written with, by what they stand for, and what people call them',
    auth: 'person',
    right: 'process.draw',
    answer: z.object({ codes: z.record(z.enum(codeKinds), z.array(code)) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const codes = await listCodes(actor)
    return codes.ok ? ok({ codes: codes.value }) : codes
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
