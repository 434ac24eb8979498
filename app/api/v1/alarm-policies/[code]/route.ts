import { z } from 'zod'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { codeText } from '@/server/http/text.ts'
import { moment } from '@/server/http/views/common.ts'
import { policyBody, policyDetail } from '@/server/http/views/policy.ts'
import { getPolicy } from '@/server/services/policies/list-policies.ts'
import { savePolicy } from '@/server/services/policies/save-policy.ts'

const params = z.object({ code: codeText })

export const GET = route(
  {
    method: 'GET',
    path: '/api/v1/alarm-policies/{code}',
    name: 'getAlarmPolicy',
    tag: 'alarm-policies',
    summary: 'An alarm policy with all its versions',
    auth: 'person',
    params,
    answer: policyDetail,
    refusals: ['right.missing', 'policy.not_found'],
  },
  ({ actor, params: { code } }) => getPolicy(actor, code),
)

export const PUT = route(
  {
    method: 'PUT',
    path: '/api/v1/alarm-policies/{code}',
    name: 'saveAlarmPolicy',
    tag: 'alarm-policies',
    summary: 'Saves the next version of an alarm policy, or a new policy; open clocks follow by POST recomputes',
    auth: 'person',
    params,
    body: policyBody,
    answer: z.object({ code: z.string(), version: z.int(), validFrom: moment }),
    refusals: ['right.missing', 'policy.not_found', 'version.outdated', 'level.invalid'],
  },
  ({ actor, params: { code }, body }) => savePolicy(actor, code, body),
)

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'PUT')
