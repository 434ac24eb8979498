import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText } from '@/server/http/text.ts'
import { grantRole } from '@/server/services/people/grant-role.ts'

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/people/{login}/roles',
    name: 'grantRole',
    tag: 'people',
    summary: 'Gives a person a role in a unit',
    auth: 'person',
    params: z.object({ login: z.string().min(1).max(100) }),
    body: z.strictObject({ role: codeText, unit: codeText }),
    answer: z.object({ login: z.string(), role: z.string(), unit: z.string() }),
    refusals: ['right.missing', 'person.not_found', 'unit.unknown', 'role.unknown'],
  },
  ({ actor, params, body }) => grantRole(actor, params.login, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
