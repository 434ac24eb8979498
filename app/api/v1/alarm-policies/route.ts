import { z } from 'zod'
import { ok } from '@/domain/shared/result.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { policyDetail } from '@/server/http/views/policy.ts'
import { listPolicies } from '@/server/services/policies/list-policies.ts'

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/alarm-policies',
    name: 'listAlarmPolicies',
    tag: 'alarm-policies',
    summary: 'Who is told what, how late: every policy with all its versions',
    auth: 'person',
    answer: z.object({ items: z.array(policyDetail) }),
    refusals: ['right.missing'],
  },
  async ({ actor }) => {
    const policies = await listPolicies(actor)
    return policies.ok ? ok({ items: policies.value }) : policies
  },
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET')
