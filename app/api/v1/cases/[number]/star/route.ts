import { z } from 'zod'
import { caseParams } from '@/server/http/case-number.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { starCase } from '@/server/services/stars/star-case.ts'

const shared = {
  path: '/api/v1/cases/{number}/star',
  tag: 'cases',
  auth: 'person',
  params: caseParams,
  answer: z.object({ number: z.string(), starred: z.boolean() }),
  refusals: ['case.not_found'],
} as const

export const PUT = route(
  { ...shared, method: 'PUT', name: 'starCase', summary: 'Puts the case on my watch-list; twice is once' },
  ({ actor, params }) => starCase(actor, params.number, true),
)

export const DELETE = route(
  { ...shared, method: 'DELETE', name: 'unstarCase', summary: 'Takes the case off my watch-list' },
  ({ actor, params }) => starCase(actor, params.number, false),
)

export const { GET, POST, PATCH, OPTIONS } = otherMethods('PUT', 'DELETE')
