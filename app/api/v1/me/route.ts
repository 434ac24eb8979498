import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { named } from '@/server/http/views/common.ts'

const held = z.object({ role: z.string(), rights: z.array(z.string()), unitPath: z.string(), reachPath: z.string() })

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/me',
    name: 'getMe',
    tag: 'people',
    summary: 'Who I am, what I hold and where',
    auth: 'person',
    answer: z.object({
      id: z.string(),
      login: z.string(),
      name: z.string(),
      units: z.array(named.extend({ path: z.string() })),
      memberships: z.array(held),
    }),
  },
  async ({ actor: { id, login, name, units, memberships } }) =>
    ok({
      id,
      login,
      name,
      units,
      memberships: memberships.map((membership) => ({ ...membership, rights: [...membership.rights] })),
    }),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
